"""What the entry points may be called with."""

from typing import Any


def update(w: Any, b: float, x: Any, target: int, eta: float) -> bool:
    """As many inputs as weights, a class of −1 or 1, a positive learning rate."""
    return w.shape == x.shape == (len(x),) and target in (-1, 1) and eta > 0
