"""Wrong: F6 has no activation."""

import keras
from keras import layers


def build_lenet5():
    inputs = keras.Input((32, 32, 1))
    x = layers.Conv2D(6, 5, activation="relu")(inputs)
    x = layers.MaxPooling2D()(x)
    x = layers.Conv2D(16, 5, activation="relu")(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Flatten()(x)
    x = layers.Dense(120, activation="relu")(x)
    x = layers.Dense(84)(x)
    return keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
