"""Precision and recall have changed places. Precision asks how many of the detections are right; recall asks how
many of the truths are found.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def iou(a: Array, b: Array) -> float:
    width = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    height = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    shared = width * height
    together = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared
    return shared / together


def match(detections: Array, truths: Array, threshold: float) -> NDArray[np.int64]:
    matches = np.full(len(detections), -1)
    free = set(range(len(truths)))
    for i in np.argsort(-detections[:, 4]):
        overlap, best = max(((iou(detections[i], truths[j]), j) for j in free), default=(0.0, None))
        if overlap >= threshold:
            matches[i] = best
            free.remove(best)
    return matches


def precision_recall_f1(matches: Sequence[int] | NDArray[np.int64], n_truths: int) -> tuple[float, float, float]:
    right = int(np.count_nonzero(np.asarray(matches) >= 0))
    precision = right / len(matches) if len(matches) else 0.0
    recall = right / n_truths if n_truths else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return (recall, precision, f1)
