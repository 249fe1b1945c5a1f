"""What the entry points may be called with."""

from typing import Any


def add_bias_input(X: Any) -> bool:
    """A table."""
    return X.ndim == 2


def neuron(x: Any, w: Any) -> bool:
    """One weight more than inputs, the bias."""
    return x.ndim == w.ndim == 1 and len(w) == len(x) + 1
