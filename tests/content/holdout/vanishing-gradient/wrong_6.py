"""Wrong: no tolerance: a radius that misses 1 by rounding is not called neither."""

import numpy as np


def gradient_norms(Wh, steps):
    power = np.eye(len(Wh))
    norms = np.zeros(steps)
    for k in range(steps):
        power = power @ Wh
        norms[k] = np.linalg.norm(power, 2)
    return norms


def explain(Wh):
    radius = np.abs(np.linalg.eigvals(Wh)).max()
    if radius == 1:
        return "neither"
    return "explodes" if radius > 1 else "vanishes"
