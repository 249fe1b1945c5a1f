"""Average precision of one class, and its mean over several."""

import numpy as np


def average_precision(scores: np.ndarray, hits: np.ndarray, n_truths: int) -> float:
    """The area under the interpolated precision-recall curve, with all points.

    scores: (n,), in any order. hits: (n,), 1 where a detection has found a truth, else 0. n_truths: at least 1.
    Returns a number from 0 to 1; 0 without detections.
    """
    return -1.0


def mean_average_precision(classes: list[tuple[np.ndarray, np.ndarray, int]]) -> float:
    """The mean of the average precisions of several classes.

    classes: a tuple (scores, hits, n_truths) for each class, at least one. Returns a number from 0 to 1.
    """
    return -1.0
