"""You take the detections in the order in which they come. The curve begins with the best score: sort first, and
sort the hits in the same way.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def average_precision(scores: NDArray[np.float64], hits: NDArray[np.int64], n_truths: int) -> float:
    found = np.cumsum(hits)
    precision = found / np.arange(1, len(found) + 1)
    recall = found / n_truths
    best_from_here = np.maximum.accumulate(precision[::-1])[::-1]
    return float(np.sum(np.diff(recall, prepend=0.0) * best_from_here))


def mean_average_precision(classes: Sequence[tuple[NDArray[np.float64], NDArray[np.int64], int]]) -> float:
    return float(np.mean([average_precision(*one) for one in classes]))
