"""Many pictures on one sheet."""

import numpy as np


def grid(images: np.ndarray, rows: int, cols: int, margin: int = 16) -> np.ndarray:
    """One image of rows x cols pictures, row by row, with white margins around each.

    images: float array (n, h, w, 3) in [-1, 1]. margin: in pixels.
    Returns a uint8 array (rows * (h + margin) + margin, cols * (w + margin) + margin, 3).
    """
    return np.zeros((1, 1, 3), dtype=np.uint8)
