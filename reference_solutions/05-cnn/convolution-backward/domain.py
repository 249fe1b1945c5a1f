"""What the functions of the exercise may be called with."""

from typing import Any

import numpy as np

EXAMPLES = [
    "conv_backward(np.array([[[[1.0]], [[2.0]]]]), np.array([[[[3.0]]]]), np.array([[[[1.0]], [[2.0]]]]))",
    """two = np.array([1.0, 2.0]).reshape(1, 2, 1, 1)
conv_backward(two, two.reshape(2, 1, 1, 1), np.ones((1, 1, 1, 1)))""",
    """X = np.array([1.0, 2.0, 3.0]).reshape(1, 3, 1, 1)
conv_backward(X, X[0, :2].reshape(2, 1, 1, 1), np.array([1.0, 2.0]).reshape(1, 2, 1, 1))""",
    """X = np.array([1.0, 2.0]).reshape(2, 1, 1, 1)
conv_backward(X, np.ones((1, 1, 1, 1)), X)""",
    """X = np.ones((1, 1, 1, 1))
conv_backward(X, np.array([[[[1.0, 2.0]]]]), np.array([[[[3.0, 4.0]]]]))""",
    """X = np.ones((1, 1, 1, 1))
conv_backward(X, 2 * X, 3 * X)
X""",
]


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
