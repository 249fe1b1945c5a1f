"""What the entry points may be called with."""

from typing import Any


def fit(X: Any) -> bool:
    """A table with a row or more."""
    return X.ndim == 2 and len(X) > 0


def transform(X: Any, low: Any, high: Any) -> bool:
    """A table, and for each column a lowest and a highest value."""
    return X.ndim == 2 and low.shape == high.shape == (X.shape[1],) and bool((low <= high).all())
