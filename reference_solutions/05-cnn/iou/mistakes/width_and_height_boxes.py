"""You read the last two numbers of a box as its width and height. Here they are the second corner, (x2, y2)."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def iou(box_a: Array, box_b: Array) -> float:
    box_a = [box_a[0], box_a[1], box_a[0] + box_a[2], box_a[1] + box_a[3]]
    box_b = [box_b[0], box_b[1], box_b[0] + box_b[2], box_b[1] + box_b[3]]
    width = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    height = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    shared = width * height
    together = _area(box_a) + _area(box_b) - shared
    return float(shared / together) if together > 0 else 0.0


def _area(box: Array) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def iou_matrix(A: Array, B: Array) -> Array:
    return np.array([[iou(a, b) for b in B] for a in A]).reshape(len(A), len(B))
