"""What the entry points may be called with."""

from typing import Any


def dropout(x: Any, rate: float, training: bool, rng: Any) -> bool:
    """In use: in training, what is dropped depends on how the generator is asked."""
    return not training and 0 <= rate < 1
