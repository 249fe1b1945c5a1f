"""What the entry points may be called with."""

from typing import Any

DRAWN = {
    "convolve2d": "image",
}


def convolve2d(image: Any, kernel: Any, stride: int = 1, padding: int = 0) -> bool:
    """A kernel that fits into the padded image."""
    fits = image.ndim == kernel.ndim == 2 and all(k <= n + 2 * padding for k, n in zip(kernel.shape, image.shape))
    return fits and min(*image.shape, *kernel.shape, stride) >= 1 and padding >= 0
