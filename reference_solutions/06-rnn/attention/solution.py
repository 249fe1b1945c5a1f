"""Scaled dot-product attention."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def attention(query: Array, keys: Array, values: Array, mask: NDArray[np.bool_] | None = None) -> tuple[Array, Array]:
    """The context (q, v) of each query and its weights (q, n) over the steps.

    query: (q, d). keys: (n, d). values: (n, v). mask: (q, n), true where a query may look; None for everywhere.
    A query that may look nowhere gets zeros.
    """
    scores = query @ keys.T / np.sqrt(query.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    highest = scores.max(axis=1, keepdims=True)
    exponentials = np.exp(scores - np.where(np.isfinite(highest), highest, 0.0))
    total = exponentials.sum(axis=1, keepdims=True)
    weights = exponentials / np.where(total > 0.0, total, 1.0)
    return weights @ values, weights
