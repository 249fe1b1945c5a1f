"""A single-layer perceptron: many neurons, many samples, one matrix product."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, W: Array, b: Array) -> NDArray[np.int64]:
    """step(X W + b): an (n, M) array of 0 and 1.

    X: (n, m), one sample a row. W: (m, M), one neuron a column. b: (M,).
    Raises ValueError when the shapes do not fit.
    """
    check_shapes(X, W, b)
    return (X @ W + b >= 0).astype(int)


def check_shapes(X: Array, W: Array, b: Array) -> None:
    """Raise ValueError when these arrays do not make a layer."""
    fits = X.ndim == W.ndim == 2 and X.shape[1:] == W.shape[:1] and b.shape == W.shape[1:]
    if not fits:
        raise ValueError(f"expected X (n, m), W (m, M) and b (M,); got {X.shape}, {W.shape} and {b.shape}")
