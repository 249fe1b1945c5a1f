"""Matching detections with truths, and precision, recall and F1 of the matches."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def iou(a: Array, b: Array) -> float:
    """Intersection over union of two boxes (x1, y1, x2, y2) that have an area; what stands behind is not read."""
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = width * height
    together = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / together


def match(detections: Array, truths: Array, threshold: float) -> NDArray[np.int64]:
    """For each row (x1, y1, x2, y2, score) of detections the row number of the truth it has found, or -1.

    The best score chooses first, among the truths that are still free.
    """
    matches = np.full(len(detections), -1)
    free = set(range(len(truths)))
    for i in np.argsort(-detections[:, 4]):
        overlap, best = max(((iou(detections[i], truths[j]), j) for j in free), default=(0.0, None))
        if overlap >= threshold:
            matches[i] = best
            free.remove(best)
    return matches


def precision_recall_f1(matches: Sequence[int] | NDArray[np.int64], n_truths: int) -> tuple[float, float, float]:
    """Precision, recall and F1; a quotient with denominator 0 is 0."""
    right = int(np.count_nonzero(np.asarray(matches) >= 0))
    precision = right / len(matches) if len(matches) else 0.0
    recall = right / n_truths if n_truths else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return precision, recall, f1
