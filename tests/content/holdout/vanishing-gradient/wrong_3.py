"""Wrong: starts with the power 0."""

import numpy as np


def gradient_norms(Wh, steps):
    power = np.eye(len(Wh))
    norms = np.zeros(steps)
    for k in range(steps):
        norms[k] = np.linalg.norm(power, 2)
        power = power @ Wh
    return norms


def explain(Wh):
    radius = np.abs(np.linalg.eigvals(Wh)).max()
    if abs(radius - 1) <= 1e-6:
        return "neither"
    return "explodes" if radius > 1 else "vanishes"
