"""Your last layer has no softmax, so it gives scores of any size, not probabilities."""

import keras
from keras import layers

CLASSES = 10
DROPOUT = 0.2


def build_deep_cnn() -> keras.Model:
    """Three blocks of two convolutions: colour images (n, 32, 32, 3) to the probabilities of ten classes, (n, 10)."""
    inputs = keras.Input((32, 32, 3))
    x = inputs
    for filters in (32, 64, 128):
        x = convolution(filters)(x)
        x = convolution(filters)(x)
        x = layers.MaxPooling2D(2)(x)
        x = layers.Dropout(DROPOUT)(x)
    x = layers.Flatten()(x)
    x = layers.Dense(128, activation="relu", kernel_initializer="he_uniform")(x)
    return keras.Model(inputs, layers.Dense(CLASSES)(x))


def convolution(filters: int) -> layers.Layer:
    return layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_uniform")
