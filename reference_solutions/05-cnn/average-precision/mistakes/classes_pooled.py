"""You throw the detections of all classes together and compute one curve. Each class has its own; the mean is
taken of their average precisions, so that a rare class counts as much as a common one.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def average_precision(scores: NDArray[np.float64], hits: NDArray[np.int64], n_truths: int) -> float:
    found = np.cumsum(hits[np.argsort(-scores)])
    precision = found / np.arange(1, len(found) + 1)
    recall = found / n_truths
    best_from_here = np.maximum.accumulate(precision[::-1])[::-1]
    return float(np.sum(np.diff(recall, prepend=0.0) * best_from_here))


def mean_average_precision(classes: Sequence[tuple[NDArray[np.float64], NDArray[np.int64], int]]) -> float:
    scores, hits, truths = zip(*classes)
    return average_precision(np.concatenate(scores), np.concatenate(hits), sum(truths))
