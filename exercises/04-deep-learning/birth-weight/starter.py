"""A deeper network: the birth weight of a child."""

import keras
import numpy as np


def build_model() -> keras.Model:
    """A new, compiled network 7-25-10-3-1 with ReLU, none at the output; Adam and mean absolute error."""
    return keras.Sequential([keras.Input((7,)), keras.layers.Dense(1)])


def train(model: keras.Model, X: np.ndarray, y: np.ndarray) -> list[float]:
    """Train the model in place and return the training loss of every epoch.

    X: (n, 7), scaled inputs. y: (n, 1), grams.
    """
    return []


def low_birth_weight(model: keras.Model, X: np.ndarray) -> np.ndarray:
    """Whether the model predicts less than 2500 g, bool (n,), for the rows of X, shape (n, 7)."""
    return np.zeros(1, dtype=bool)
