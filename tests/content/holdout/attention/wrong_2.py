"""Wrong: masked weights are set to 0 after the softmax, so the rest does not sum to 1."""

import numpy as np


def attention(query, keys, values, mask=None):
    scores = query @ keys.T / np.sqrt(keys.shape[1])
    e = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = e / e.sum(axis=1, keepdims=True)
    if mask is not None:
        weights = np.where(mask, weights, 0.0)
    return weights @ values, weights
