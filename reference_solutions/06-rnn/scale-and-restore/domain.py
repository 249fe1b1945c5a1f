"""What the entry points may be called with."""

from typing import Any


def fit(X: Any) -> bool:
    """A table with a row or more."""
    return X.ndim == 2 and X.size > 0


def scale(X: Any, low: Any, high: Any) -> bool:
    """A table, and for each column a lowest and a highest value."""
    return X.ndim == 2 and low.shape == high.shape == (X.shape[1],) and bool((low <= high).all())


def restore(values: Any, low: Any, high: Any, column: int) -> bool:
    """A column that is there."""
    return low.shape == high.shape == (len(low),) and 0 <= column < len(low) and bool((low <= high).all())
