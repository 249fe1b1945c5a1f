"""Average precision with all points (as PASCAL VOC since 2010), and its mean over classes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def average_precision(scores: NDArray[np.float64], hits: NDArray[np.int64], n_truths: int) -> float:
    """The area under the interpolated precision-recall curve; scores and hits (n,) in any order, n_truths >= 1."""
    found = np.cumsum(hits[np.argsort(-scores)])
    precision = found / np.arange(1, len(found) + 1)
    recall = found / n_truths
    best_from_here = np.maximum.accumulate(precision[::-1])[::-1]
    return float(np.sum(np.diff(recall, prepend=0.0) * best_from_here))


def mean_average_precision(classes: Sequence[tuple[NDArray[np.float64], NDArray[np.int64], int]]) -> float:
    """The mean of the classes' average precisions; each class is (scores, hits, n_truths)."""
    return float(np.mean([average_precision(*one) for one in classes]))
