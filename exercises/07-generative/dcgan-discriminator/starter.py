"""The discriminator of a DCGAN."""

import keras
from keras import layers


def build_discriminator(image_shape: tuple[int, int, int]) -> keras.Model:
    """A model from pictures (None, *image_shape) to the probability that each is real, (None, 1)."""
    return keras.Sequential([keras.Input(image_shape), layers.GlobalAveragePooling2D(), layers.Dense(1)])
