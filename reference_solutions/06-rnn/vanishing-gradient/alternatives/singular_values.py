"""Singular values by SVD, every power afresh by matrix_power, eigenvalues one by one.

Each power stands by itself, without what rounding left in the one before; it multiplies more often than needed.
"""

import numpy as np


def gradient_norms(Wh, steps):
    powers = [np.linalg.matrix_power(Wh, k) for k in range(1, steps + 1)]
    return np.array([np.linalg.svd(power, compute_uv=False)[0] for power in powers])


def explain(Wh):
    radius = max(abs(complex(value)) for value in np.linalg.eig(Wh)[0])
    if np.isclose(radius, 1.0, rtol=0.0, atol=1e-6):
        return "neither"
    if radius < 1.0:
        return "vanishes"
    return "explodes"
