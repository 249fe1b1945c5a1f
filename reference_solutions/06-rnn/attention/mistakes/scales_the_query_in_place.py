"""Your answers are right, but you divide the query itself by the root of d. The caller's array is changed for good,
and the next call divides it again: divide the scores, or make a new array.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def attention(query: Array, keys: Array, values: Array, mask: NDArray[np.bool_] | None = None) -> tuple[Array, Array]:
    query /= np.sqrt(query.shape[1])
    scores = query @ keys.T
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    highest = scores.max(axis=1, keepdims=True)
    exponentials = np.exp(scores - np.where(np.isfinite(highest), highest, 0.0))
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / np.where(total > 0.0, total, 1.0)
    return weights @ values, weights
