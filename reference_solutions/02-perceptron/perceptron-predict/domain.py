"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "predict": {"kind": "regions", "of": "X"},
}


def predict(X: Any, w: Any, b: float) -> bool:
    """A sample or a table of them, with a weight for each number of a sample."""
    return X.ndim in (1, 2) and X.shape[-1:] == w.shape
