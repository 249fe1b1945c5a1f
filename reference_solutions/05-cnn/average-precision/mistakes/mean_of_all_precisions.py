"""You take the mean of the precision over all detections. Only where the recall rises is there any area: false
alarms add none.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def average_precision(scores: NDArray[np.float64], hits: NDArray[np.int64], n_truths: int) -> float:
    found = np.cumsum(hits[np.argsort(-scores)])
    precision = found / np.arange(1, len(found) + 1)
    found / n_truths
    best_from_here = np.maximum.accumulate(precision[::-1])[::-1]
    return float(np.sum(best_from_here) / max(len(found), 1))


def mean_average_precision(classes: Sequence[tuple[NDArray[np.float64], NDArray[np.int64], int]]) -> float:
    return float(np.mean([average_precision(*one) for one in classes]))
