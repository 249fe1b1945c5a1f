"""Madaline: two Adalines that learn, under an OR that does not."""

import numpy as np


def forward(x: np.ndarray, W: np.ndarray, b: np.ndarray) -> int:
    """The answer of the output unit, 1 or -1.

    x: (m,), one sample. W: (m, 2), one Adaline a column. b: (2,).
    """
    return 0


def mri_step(W: np.ndarray, b: np.ndarray, x: np.ndarray, t: int, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    """Weights and biases after one step of MRI with the sample x and its target t, 1 or -1.

    W: (m, 2). b: (2,). x: (m,). alpha > 0, the learning rate. Returns (W, b) after learning; the arguments keep
    their values.
    """
    return W, b


def fit(
    X: np.ndarray, t: np.ndarray, alpha: float, max_epochs: int, seed: int
) -> tuple[np.ndarray, np.ndarray, list[int]]:
    """Train from a random start until an epoch has no error, or for max_epochs.

    X: (n, m), one sample a row. t: (n,), the targets 1 and -1. The seed decides the start: numbers
    between -0.5 and 0.5. Returns (W, b, errors) with one number of errors for each epoch.
    """
    return np.zeros((X.shape[1], 2)), np.zeros(2), []
