"""A first network in Keras: petal width from three other lengths."""

import keras
import numpy as np


def build_model() -> keras.Model:
    """A new, compiled network 3-5-1: ReLU in the hidden layer, none at the output; SGD and mean squared error."""
    return keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])


def train(model: keras.Model, X: np.ndarray, y: np.ndarray) -> list[float]:
    """Train the model in place and return the training loss of every epoch.

    X: (n, 3), scaled inputs. y: (n, 1), petal widths in centimetres.
    """
    return []
