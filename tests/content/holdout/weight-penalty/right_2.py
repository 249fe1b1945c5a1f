"""Right: NumPy only, weights by get_weights and their number of axes."""

import numpy as np


def l1(weights, k):
    total = 0.0
    for w in weights:
        total += np.abs(np.asarray(w, dtype=float)).sum()
    return k * total


def l2(weights, k):
    total = 0.0
    for w in weights:
        total += (np.asarray(w, dtype=float) ** 2).sum()
    return k * total


def penalised_loss(model, X, y, k1, k2):
    kernels = [w for w in model.get_weights() if w.ndim == 2]
    guess = np.asarray(model.predict(np.asarray(X, dtype="float32"), verbose=0), dtype=float)
    mse = ((guess - y) ** 2).sum() / guess.size
    return mse + l1(kernels, k1) + l2(kernels, k2)
