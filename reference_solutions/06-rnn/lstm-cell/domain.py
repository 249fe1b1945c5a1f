"""What the entry points may be called with."""

from typing import Any


def lstm_step(x: Any, h: Any, c: Any, W: Any, U: Any, b: Any) -> bool:
    """A sample and a state, or a table of both, and weights that fit."""
    u = h.shape[-1]
    states = x.ndim == h.ndim <= 2 and x.shape[:-1] == h.shape[:-1] and c.shape == h.shape
    return states and W.shape == (x.shape[-1], 4 * u) and U.shape == (u, 4 * u) and b.shape == (4 * u,)
