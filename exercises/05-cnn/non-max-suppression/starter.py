"""Non-maximum suppression."""

import numpy as np


def nms(boxes: np.ndarray, scores: np.ndarray, threshold: float) -> list[int]:
    """The row numbers of the boxes that are kept, best score first.

    boxes: (n, 4), rows x1, y1, x2, y2. scores: (n,), all different.
    threshold: a box whose IoU with a kept box is larger than this is dropped.
    """
    return [-1]
