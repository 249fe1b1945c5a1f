"""With you the truths choose their detections. It is the other way round: the detections choose, the best score
first, whoever fits better.
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
    for j in sorted(free):
        overlap, i = max(
            ((iou(detections[i], truths[j]), i) for i in range(len(detections)) if matches[i] < 0), default=(0.0, -1)
        )
        if overlap >= threshold:
            matches[i] = j
    return matches


def precision_recall_f1(matches: Sequence[int] | NDArray[np.int64], n_truths: int) -> tuple[float, float, float]:
    right = int(np.count_nonzero(np.asarray(matches) >= 0))
    precision = right / len(matches) if len(matches) else 0.0
    recall = right / n_truths if n_truths else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return (precision, recall, f1)
