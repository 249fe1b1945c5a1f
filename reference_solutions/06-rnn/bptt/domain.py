"""What the entry points may be called with."""

from typing import Any


def gradients(X: Any, y: Any, params: Any) -> bool:
    """A step or more, and parameters that fit."""
    Wx, Wh, b, Wy, by = params
    u, k, shapes = len(b), len(by), [Wx.shape, Wh.shape, Wy.shape, y.shape]
    return X.ndim == 2 and len(X) > 0 and shapes == [(X.shape[1], u), (u, u), (u, k), (len(X), k)]
