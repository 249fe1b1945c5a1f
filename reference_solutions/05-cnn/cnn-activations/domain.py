"""What the entry points may be called with."""

from typing import Any

import numpy as np

DRAWN = {
    "relu": {"kind": "curve", "of": "z"},
    "leaky_relu": {"kind": "curve", "of": "z"},
    "tanh": {"kind": "curve", "of": "z"},
    "sigmoid": {"kind": "curve", "of": "z"},
}


def relu(z: Any) -> bool:
    """Numbers."""
    return True


def leaky_relu(z: Any, epsilon: float) -> bool:
    """Numbers, and a slope from 0 to below 1."""
    return 0 <= epsilon < 1


def tanh(z: Any) -> bool:
    """Numbers."""
    return True


def sigmoid(z: Any) -> bool:
    """Numbers."""
    return True


def softmax(z: Any) -> bool:
    """Rows of scores."""
    return np.ndim(z) >= 1 and np.shape(z)[-1] >= 1
