"""Right: sliding_window_view, every stride-th window, no loop."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def _windows(x, size, stride):
    return sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]


def max_pool(x: np.ndarray, size: int = 2, stride: int = 2) -> np.ndarray:
    return _windows(x, size, stride).max(axis=(-1, -2))


def average_pool(x: np.ndarray, size: int = 2, stride: int = 2) -> np.ndarray:
    return _windows(x, size, stride).mean(axis=(-1, -2))
