"""Intersection over union of boxes (x1, y1, x2, y2)."""

import numpy as np


def iou(box_a: np.ndarray, box_b: np.ndarray) -> float:
    """Shared area over area covered together, from 0 to 1; 0 when nothing is covered.

    box_a, box_b: (4,), x1 <= x2 and y1 <= y2. Returns one number.
    """
    return -1.0


def iou_matrix(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """The IoU of each box of A with each box of B.

    A: (n, 4). B: (m, 4). Both may be empty. Returns an array of shape (n, m).
    """
    return np.full((len(A), len(B)), -1.0)
