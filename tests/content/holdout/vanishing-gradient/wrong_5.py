"""Wrong: the real part of the eigenvalues in place of their absolute value."""

import numpy as np


def gradient_norms(Wh, steps):
    power = np.eye(len(Wh))
    norms = np.zeros(steps)
    for k in range(steps):
        power = power @ Wh
        norms[k] = np.linalg.norm(power, 2)
    return norms


def explain(Wh):
    radius = np.linalg.eigvals(Wh).real.max()
    if abs(radius - 1) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1 else "vanishes"
