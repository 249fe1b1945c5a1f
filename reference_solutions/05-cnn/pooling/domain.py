"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "max_pool": "image",
    "average_pool": "image",
}


def max_pool(x: Any, size: int = 2, stride: int = 2) -> bool:
    """A window that fits into the images."""
    return x.ndim == 4 and min(x.shape) >= 1 and 1 <= size <= min(x.shape[1:3]) and stride >= 1


def average_pool(x: Any, size: int = 2, stride: int = 2) -> bool:
    """As above."""
    return max_pool(x, size, stride)
