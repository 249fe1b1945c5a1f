"""A classifier on top of a network that has already learnt to see."""

import keras
from keras import layers

CLASSES = 10


def frozen(base: keras.Model) -> keras.Model:
    """The same network, with none of its weights trainable any more."""
    base.trainable = False
    return base


def build_classifier(base: keras.Model) -> keras.Model:
    """The frozen base and a new head: images of the base's input shape to the probabilities of ten classes.

    base: gives features of shape (n, h, w, c). Only the head can be trained.
    """
    images = keras.Input(base.input_shape[1:])
    features = frozen(base)(images, training=False)
    x = layers.GlobalAveragePooling2D()(features)
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(images, layers.Dense(CLASSES, activation="softmax")(x))
