"""tanh by its formula: inf / inf is nan for large potentials. Statement: "Your sigmoid and tanh must give finite
answers, without a warning, for every v from −1000 to 1000".
"""

import numpy as np


def step(v):
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def linear(v):
    return v


def piecewise_linear(v):
    return np.clip(2 * np.asarray(v), -1, 1)


def sigmoid(v, alpha=1.0):
    return 0.5 * (1 + np.tanh(0.5 * alpha * np.asarray(v)))


def tanh(v):
    return (np.exp(v) - np.exp(-np.asarray(v))) / (np.exp(v) + np.exp(-np.asarray(v)))
