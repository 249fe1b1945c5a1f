"""Right: matrix_power and the largest singular value."""

import numpy as np
from numpy.linalg import eigvals, matrix_power, svd


def gradient_norms(Wh, steps):
    return np.array([svd(matrix_power(Wh, k), compute_uv=False)[0] for k in range(1, steps + 1)])


def explain(Wh):
    rho = max(abs(v) for v in eigvals(Wh))
    if np.isclose(rho, 1.0, rtol=0.0, atol=1e-6):
        return "neither"
    if rho < 1:
        return "vanishes"
    return "explodes"
