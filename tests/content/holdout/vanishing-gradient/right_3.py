"""Right: accumulate with matmul, all powers stacked and one norm over the axes."""

from itertools import accumulate

import numpy as np


def gradient_norms(Wh, steps):
    if steps == 0:
        return np.zeros(0)
    powers = np.stack(list(accumulate([Wh] * steps, np.matmul)))
    return np.linalg.norm(powers, ord=2, axis=(1, 2))


def explain(Wh):
    values, _ = np.linalg.eig(Wh)
    difference = np.hypot(values.real, values.imag).max() - 1.0
    story = {-1: "vanishes", 0: "neither", 1: "explodes"}
    return story[0 if abs(difference) <= 1e-6 else int(np.sign(difference))]
