"""What the functions of the exercise may be called with."""

from typing import Any

import numpy as np


def conv_backward(X: Any, K: Any, D: Any) -> bool:
    """Images, kernels that fit them, and an error for each number of the output."""
    (n, h, w, c), (kh, kw, depth, f) = X.shape, K.shape
    fits = 1 <= kh <= h and 1 <= kw <= w and depth == c and D.shape == (n, h - kh + 1, w - kw + 1, f)
    return fits and min(n, c, f) >= 1 and all(array.dtype == np.float64 for array in (X, K, D))


def max_pool_backward(X: Any, D: Any) -> bool:
    """Maps of at least one window, and an error for each window."""
    n, h, w, c = X.shape
    fits = h >= 2 and w >= 2 and D.shape == (n, h // 2, w // 2, c)
    return fits and min(n, c) >= 1 and X.dtype == D.dtype == np.float64


def average_pool_backward(X: Any, D: Any) -> bool:
    """Maps of at least one window, and an error for each window."""
    return max_pool_backward(X, D)
