"""What the entry points may be called with."""

from typing import Any


def delta_update(w: Any, x: Any, y: float, target: float, mu: float) -> bool:
    """As many inputs as weights, and a positive learning rate."""
    return w.shape == x.shape == (len(x),) and mu > 0
