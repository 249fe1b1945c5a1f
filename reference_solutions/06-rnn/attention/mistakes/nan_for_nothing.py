"""A query that may see nothing gets NaN from you: its largest score is minus infinity, and its sum is 0. Such a
query needs zeros, so look after both before you subtract and divide.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def attention(query: Array, keys: Array, values: Array, mask: NDArray[np.bool_] | None = None) -> tuple[Array, Array]:
    scores = query @ keys.T / np.sqrt(query.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    highest = scores.max(axis=1, keepdims=True)
    exponentials = np.exp(scores - highest)
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / total
    return weights @ values, weights
