"""Your neurons are silent when their potential is exactly 0. A neuron fires when the potential reaches 0, not only when
it passes it: compare with ≥.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, W: Array, b: Array) -> NDArray[np.int64]:
    check_shapes(X, W, b)
    return (X @ W + b > 0).astype(int)


def check_shapes(X: Array, W: Array, b: Array) -> None:
    fits = X.ndim == W.ndim == 2 and X.shape[1:] == W.shape[:1] and b.shape == W.shape[1:]
    if not fits:
        raise ValueError(f"expected X (n, m), W (m, M) and b (M,); got {X.shape}, {W.shape} and {b.shape}")
