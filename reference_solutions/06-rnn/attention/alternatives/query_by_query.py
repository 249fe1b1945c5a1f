"""One query at a time; the softmax over the allowed steps only, found by indexing.

Nothing that is hidden is ever computed; the loops make it slow, and a query that sees nothing works only because
nothing is asked of its empty list.
"""

import math

import numpy as np


def attention(query, keys, values, mask=None):
    context, weights = np.zeros((len(query), values.shape[1])), np.zeros((len(query), len(keys)))
    for i, q in enumerate(query):
        steps = [j for j in range(len(keys)) if mask is None or mask[i, j]]
        scores = [float(q @ keys[j]) / math.sqrt(len(q)) for j in steps]
        terms = [math.exp(score - max(scores)) for score in scores]
        for j, term in zip(steps, terms, strict=True):
            weights[i, j] = term / sum(terms)
            context[i] += weights[i, j] * values[j]
    return context, weights
