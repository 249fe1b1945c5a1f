"""What the entry points may be called with."""

from typing import Any


def fire(weights: Any, *inputs: float) -> bool:
    """One weight more than inputs, the bias."""
    return len(weights) == len(inputs) + 1
