"""What the entry points may be called with."""

from typing import Any


def step(v: Any) -> bool:
    """Numbers."""
    return True


def linear(v: Any) -> bool:
    """Numbers."""
    return True


def piecewise_linear(v: Any) -> bool:
    """Numbers."""
    return True


def sigmoid(v: Any, alpha: float = 1.0) -> bool:
    """Numbers, and a positive slope."""
    return alpha > 0


def tanh(v: Any) -> bool:
    """Numbers."""
    return True
