"""The new weights are rounded to a few digits. Statement: "w ← w + μ (y_d − y) x"."""

import numpy as np


def delta_update(w, x, y, target, mu):
    return np.round(w + mu * (target - y) * x, 2)
