"""You give masked steps the score 0. A score of 0 is not nothing: its exponential is 1, and the step keeps a part of
the attention. The score whose exponential is 0 is minus infinity.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def attention(query: Array, keys: Array, values: Array, mask: NDArray[np.bool_] | None = None) -> tuple[Array, Array]:
    scores = query @ keys.T / np.sqrt(query.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, 0.0)
    highest = scores.max(axis=1, keepdims=True)
    exponentials = np.exp(scores - np.where(np.isfinite(highest), highest, 0.0))
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / np.where(total > 0.0, total, 1.0)
    return weights @ values, weights
