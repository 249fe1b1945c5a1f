"""Three ways to make an image larger."""

import numpy as np


def nearest(x: np.ndarray, factor: int) -> np.ndarray:
    """Every pixel repeated factor times, downwards and to the right.

    x: (h, w). Returns an array of shape (h * factor, w * factor).
    """
    return np.zeros_like(x)


def bilinear(x: np.ndarray, factor: int) -> np.ndarray:
    """Every new pixel a blend of the four old pixels around it, measured between the centres of pixels.

    x: (h, w). Outside the old centres the border goes on. Returns an array of shape (h * factor, w * factor).
    """
    return np.zeros_like(x)


def transposed_conv(x: np.ndarray, kernel: np.ndarray, stride: int) -> np.ndarray:
    """Every pixel stamps the kernel, times its value, at row i * stride and column j * stride; stamps are added.

    x: (h, w). kernel: (kh, kw). stride: at most kh and kw.
    Returns an array of shape ((h - 1) * stride + kh, (w - 1) * stride + kw).
    """
    return np.zeros_like(x)
