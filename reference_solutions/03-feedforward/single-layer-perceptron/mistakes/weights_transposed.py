"""You read W with one neuron in each row. Here each neuron is a column, so the samples meet W as it is, without a
transpose. A square W hides the mix-up, because then both products exist.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, W: Array, b: Array) -> NDArray[np.int64]:
    check_shapes(X, W, b)
    return (X @ W.T + b >= 0).astype(int)


def check_shapes(X: Array, W: Array, b: Array) -> None:
    fits = X.ndim == W.ndim == 2 and X.shape[1:] == W.shape[1:] and b.shape == W.shape[:1]
    if not fits:
        raise ValueError(f"expected X (n, m), W (M, m) and b (M,); got {X.shape}, {W.shape} and {b.shape}")
