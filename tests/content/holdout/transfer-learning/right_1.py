"""Right: functional, the base called with training=False."""

import keras
from keras import layers


def frozen(base):
    base.trainable = False
    return base


def build_classifier(base):
    inputs = keras.Input(base.input_shape[1:])
    x = frozen(base)(inputs, training=False)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
