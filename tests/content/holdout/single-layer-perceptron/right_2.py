"""Unpacks the shapes in a try, as the check of the axes; floats as answers."""

import numpy as np


def forward(X, W, b):
    try:
        n, m = np.shape(X)
        rows, neurons = np.shape(W)
        (biases,) = np.shape(b)
    except ValueError as problem:
        raise ValueError(f"X (n, m), W (m, M), b (M,) expected, got {np.shape(X)}, {np.shape(W)}, {np.shape(b)}") from (
            problem
        )
    if (m, neurons) != (rows, biases):
        raise ValueError(f"the shapes ({n}, {m}), ({rows}, {neurons}) and ({biases},) do not fit")
    return np.heaviside(np.dot(X, W) + b, 1.0)
