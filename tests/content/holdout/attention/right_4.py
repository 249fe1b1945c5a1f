"""Right: pure Python lists and math.exp, turned into arrays at the end."""

import math

import numpy as np


def attention(query, keys, values, mask=None):
    Q, K, V = query.tolist(), keys.tolist(), values.tolist()
    scale = math.sqrt(len(K[0]))
    all_weights, all_context = [], []
    for i, q in enumerate(Q):
        seen = [j for j in range(len(K)) if mask is None or mask[i][j]]
        w = [0.0] * len(K)
        if seen:
            score = {j: sum(a * b for a, b in zip(q, K[j])) / scale for j in seen}
            m = max(score.values())
            ex = {j: math.exp(score[j] - m) for j in seen}
            z = sum(ex.values())
            for j in seen:
                w[j] = ex[j] / z
        all_weights.append(w)
        all_context.append([sum(w[j] * V[j][c] for j in range(len(K))) for c in range(values.shape[1])])
    return np.array(all_context), np.array(all_weights)
