"""Right: einsum and a where-max, then multiplied by the mask before the sum."""

import numpy as np


def softmax(scores, mask):
    peak = np.max(scores, axis=-1, keepdims=True, where=mask, initial=-np.finfo(float).max)
    shifted = np.where(mask, scores - peak, 0.0)
    e = np.exp(shifted) * mask
    s = e.sum(-1, keepdims=True)
    s[s == 0] = 1.0
    return e / s


def attention(query, keys, values, mask=None):
    scores = np.einsum("id,jd->ij", query, keys) / np.sqrt(query.shape[-1])
    if mask is None:
        mask = np.full(scores.shape, True)
    with np.errstate(over="ignore"):
        weights = softmax(scores, mask)
    context = np.einsum("ij,jv->iv", weights, values)
    return context, weights
