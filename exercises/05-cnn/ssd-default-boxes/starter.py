"""The default boxes of SSD, and which truth each of them should learn."""

import numpy as np


def default_boxes(feature_size: int, scale: float, ratios: list[float]) -> np.ndarray:
    """The boxes (x1, y1, x2, y2) of all cells, row by row, for each cell one a ratio.

    feature_size: cells along each side. scale: root of a box's area; the image is 1 wide and 1 high.
    ratios: width over height. Returns (feature_size * feature_size * len(ratios), 4), not cut off.
    """
    return np.zeros((feature_size * feature_size * len(ratios), 4))


def assign(defaults: np.ndarray, truths: np.ndarray) -> np.ndarray:
    """The truth that each default box should learn.

    defaults: (n, 4). truths: (m, 4). Returns n whole numbers: the row number of a truth, or -1.
    A default box gets the truth it overlaps most if IoU >= 0.5; each truth gets its best default box in any case.
    """
    return np.zeros(len(defaults), dtype=int)
