"""np.pad with a constant; star-unpacking of the weights."""

import numpy as np


def add_bias_input(X):
    return np.pad(X, ((0, 0), (1, 0)), constant_values=1.0)


def neuron(x, w):
    bias, *rest = w.tolist()
    return int(bias + sum(a * b for a, b in zip(rest, x.tolist(), strict=True)) >= 0)
