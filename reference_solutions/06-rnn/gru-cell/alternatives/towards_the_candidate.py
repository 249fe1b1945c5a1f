"""Blocks by reshaping; the new state is the old one moved towards the candidate. SciPy's sigmoid.

The last line says what a GRU does; the shapes of the blocks have to be kept in mind.
"""

import numpy as np
from scipy.special import expit


def gru_step(x, h, W, U, b):
    u = h.shape[-1]
    drive = (x @ W + b).reshape(*h.shape[:-1], 3, u)
    gates = expit(drive[..., :2, :] + (h @ U[:, : 2 * u]).reshape(*h.shape[:-1], 2, u))
    keep, look = gates[..., 0, :], gates[..., 1, :]
    candidate = np.tanh(drive[..., 2, :] + np.multiply(look, h) @ U[:, 2 * u :])
    return h + (1 - keep) * (candidate - h)
