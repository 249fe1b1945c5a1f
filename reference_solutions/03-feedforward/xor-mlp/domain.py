"""What the entry points may be called with."""

from typing import Any


def predict(params: Any, X: Any) -> bool:
    """Two layers that fit, the last with one unit, and points of the plane."""
    W1, b1, W2, b2 = params
    h = len(b1)
    return [W1.shape, b1.shape, W2.shape, b2.shape, X.shape] == [(2, h), (h,), (h, 1), (1,), (len(X), 2)]
