"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    """one = np.ones((1, 1))
slopes = gradients(one, 0 * one, one, np.zeros(1), 20 * one, np.zeros(1))
round(float(1e9 * slopes[3][0]), 3)""",
]


def gradients(X: Any, Y: Any, W1: Any, b1: Any, W2: Any, b2: Any) -> bool:
    """Samples and targets in rows, and two layers that fit."""
    n, m, h, k = len(X), X.shape[1], len(b1), len(b2)
    shapes = [X.shape, Y.shape, W1.shape, b1.shape, W2.shape, b2.shape]
    return n > 0 and shapes == [(n, m), (n, k), (m, h), (h,), (h, k), (k,)]
