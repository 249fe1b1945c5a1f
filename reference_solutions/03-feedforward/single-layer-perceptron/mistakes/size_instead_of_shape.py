"""You check that b has M numbers, but not how they lie. A b of shape (1, M) or (M, 1) has M numbers too. Compare the
whole shape.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, W: Array, b: Array) -> NDArray[np.int64]:
    check_shapes(X, W, b)
    return (X @ W + b >= 0).astype(int)


def check_shapes(X: Array, W: Array, b: Array) -> None:
    fits = X.ndim == W.ndim == 2 and X.shape[1:] == W.shape[:1] and b.size == W.shape[1]
    if not fits:
        raise ValueError(f"expected X (n, m), W (m, M) and b (M,); got {X.shape}, {W.shape} and {b.shape}")
