"""Finite differences. Statement: "Do not hand them in as your solution: for the other tests they are not exact
enough".
"""

import numpy as np


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(X, Y, W1, b1, W2, b2):
    parameters = [p.astype(float) for p in (W1, b1, W2, b2)]

    def error():
        V1, c1, V2, c2 = parameters
        out = sigmoid(sigmoid(X @ V1 + c1) @ V2 + c2)
        return 0.5 * ((out - Y) ** 2).sum(axis=1).mean()

    slopes = []
    for p in parameters:
        slope = np.zeros_like(p)
        for place in np.ndindex(p.shape):
            kept = p[place]
            p[place] = kept + 1e-5
            above = error()
            p[place] = kept - 1e-5
            slope[place] = (above - error()) / 2e-5
            p[place] = kept
        slopes.append(slope)
    return tuple(slopes)
