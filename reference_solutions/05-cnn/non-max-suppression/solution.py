"""Non-maximum suppression: the best box of each group that shows the same thing."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def iou(a: Array, b: Array) -> float:
    """Intersection over union of two boxes (x1, y1, x2, y2) that have an area."""
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = width * height
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def nms(boxes: Array, scores: Array, threshold: float) -> list[int]:
    """Row numbers of the boxes (n, 4) that are kept, best score first.

    A box is dropped when its IoU with a kept one of better score is larger than threshold.
    """
    kept: list[int] = []
    for i in np.argsort(-scores):
        if all(iou(boxes[i], boxes[j]) <= threshold for j in kept):
            kept.append(int(i))
    return kept
