"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "nearest": "image",
    "bilinear": "image",
    "transposed_conv": "image",
}


def nearest(x: Any, factor: int) -> bool:
    """A picture, and how many times larger it becomes."""
    return x.ndim == 2 and x.size > 0 and factor >= 2


def bilinear(x: Any, factor: int) -> bool:
    """A picture of two rows and columns or more."""
    return nearest(x, factor) and min(x.shape) >= 2


def transposed_conv(x: Any, kernel: Any, stride: int) -> bool:
    """A picture and a kernel."""
    return x.ndim == kernel.ndim == 2 and x.size > 0 and kernel.size > 0 and stride >= 1
