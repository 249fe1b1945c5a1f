"""What the entry points may be called with."""

from typing import Any


def run(X: Any, h0: Any, Wx: Any, Wh: Any, b: Any) -> bool:
    """A step or more, and weights that fit."""
    u = len(b)
    fits = Wx.shape == (X.shape[1], u) and Wh.shape == (u, u)
    return X.ndim == 2 and len(X) > 0 and h0.shape == (u,) and fits
