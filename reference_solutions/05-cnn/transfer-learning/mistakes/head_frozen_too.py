"""You froze the whole model, the head with it, so nothing can learn. Freeze the base alone; the head is new and must
be trained.
"""

import keras
from keras import layers

CLASSES = 10


def frozen(base: keras.Model) -> keras.Model:
    """The same network, with none of its weights trainable any more."""
    base.trainable = False
    return base


def build_classifier(base: keras.Model) -> keras.Model:
    inputs = keras.Input(base.input_shape[1:])
    features = frozen(base)(inputs, training=False)
    x = layers.GlobalAveragePooling2D()(features)
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return frozen(keras.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x)))
