"""You turned the biases into a column, so each sample gets a bias of its own. A bias belongs to a neuron: b[j] is added
to column j of the product, for every sample alike.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, W: Array, b: Array) -> NDArray[np.int64]:
    check_shapes(X, W, b)
    return (X @ W + b[:, None] >= 0).astype(int)


def check_shapes(X: Array, W: Array, b: Array) -> None:
    fits = X.ndim == W.ndim == 2 and X.shape[1:] == W.shape[:1] and b.shape == W.shape[1:]
    if not fits:
        raise ValueError(f"expected X (n, m), W (m, M) and b (M,); got {X.shape}, {W.shape} and {b.shape}")
