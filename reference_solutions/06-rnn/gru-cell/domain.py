"""What the entry points may be called with."""

from typing import Any


def gru_step(x: Any, h: Any, W: Any, U: Any, b: Any) -> bool:
    """A sample and a state, or a table of both, and weights that fit."""
    u = h.shape[-1]
    states = x.ndim == h.ndim <= 2 and x.shape[:-1] == h.shape[:-1]
    return states and W.shape == (x.shape[-1], 3 * u) and U.shape == (u, 3 * u) and b.shape == (3 * u,)
