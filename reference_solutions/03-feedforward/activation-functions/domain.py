"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "step": {"kind": "curve", "of": "v"},
    "linear": {"kind": "curve", "of": "v"},
    "piecewise_linear": {"kind": "curve", "of": "v"},
    "sigmoid": {"kind": "curve", "of": "v"},
    "tanh": {"kind": "curve", "of": "v"},
}


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
