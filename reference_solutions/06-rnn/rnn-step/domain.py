"""What the entry points may be called with."""

from typing import Any


def rnn_step(x: Any, h: Any, Wx: Any, Wh: Any, b: Any) -> bool:
    """A sample and a state, or a table of both."""
    u = len(b)
    states = x.ndim == h.ndim <= 2 and x.shape[:-1] == h.shape[:-1] and h.shape[-1] == u
    return states and Wx.shape == (x.shape[-1], u) and Wh.shape == (u, u)
