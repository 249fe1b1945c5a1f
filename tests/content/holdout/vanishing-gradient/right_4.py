"""Right: the square root of the largest eigenvalue of A.T @ A."""

import numpy as np


def spectral_norm(A):
    return np.sqrt(max(np.linalg.eigvalsh(A.T @ A)[-1], 0.0))


def gradient_norms(Wh, steps):
    norms, A = [], Wh.copy()
    while len(norms) < steps:
        norms.append(spectral_norm(A))
        A = A @ Wh
    return np.array(norms, dtype=float)


def explain(Wh):
    rho = float(np.max(np.absolute(np.linalg.eigvals(Wh))))
    if rho < 1 - 1e-6:
        return "vanishes"
    if rho > 1 + 1e-6:
        return "explodes"
    return "neither"
