"""What the entry points may be called with."""

from typing import Any


def fit(X: Any, y: Any, eta: float, epochs: int) -> bool:
    """A number for each sample, a positive learning rate, and so few epochs that nothing runs away."""
    return X.ndim == 2 and y.shape == (len(X),) and len(y) > 0 and 0 < eta <= 1 and 0 <= epochs <= 100
