"""Your answers are right when the shapes fit, but you trust that they do. NumPy stretches a bias of shape (1,) or (n,
1) over the whole table without a word, and the caller never learns of the mistake. Check the shapes first.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def forward(X: Array, W: Array, b: Array) -> NDArray[np.int64]:
    return (X @ W + b >= 0).astype(int)


def check_shapes(X: Array, W: Array, b: Array) -> None:
    fits = X.ndim == W.ndim == 2 and X.shape[1:] == W.shape[:1] and b.shape == W.shape[1:]
    if not fits:
        raise ValueError(f"expected X (n, m), W (m, M) and b (M,); got {X.shape}, {W.shape} and {b.shape}")
