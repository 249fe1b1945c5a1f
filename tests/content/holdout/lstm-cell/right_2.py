"""Right: inputs and state joined into one vector, slices, a sigmoid by sign."""

import numpy as np


def _sigma(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def lstm_step(x, h, c, W, U, b):
    u = U.shape[0]
    z = np.concatenate([x, h], axis=-1) @ np.concatenate([W, U], axis=0) + b
    input_gate = _sigma(z[..., 0 * u : 1 * u])
    forget_gate = _sigma(z[..., 1 * u : 2 * u])
    candidate = np.tanh(z[..., 2 * u : 3 * u])
    output_gate = _sigma(z[..., 3 * u : 4 * u])
    c_next = np.add(np.multiply(forget_gate, c), np.multiply(input_gate, candidate))
    return np.multiply(output_gate, np.tanh(c_next)), c_next
