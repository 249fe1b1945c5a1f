"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    "round(float(1e9 * tanh_prime(10.0)), 3)",
    "round(float(1e9 * sigmoid_prime(20.0)), 3)",
]

DRAWN = {
    "sigmoid_prime": {"kind": "curve", "of": "v"},
    "tanh_prime": {"kind": "curve", "of": "v"},
    "relu_prime": {"kind": "curve", "of": "v"},
}


def sigmoid_prime(v: Any, alpha: float = 1.0) -> bool:
    """Numbers, and a positive slope."""
    return alpha > 0


def tanh_prime(v: Any) -> bool:
    """Numbers."""
    return True


def relu_prime(v: Any) -> bool:
    """Numbers."""
    return True
