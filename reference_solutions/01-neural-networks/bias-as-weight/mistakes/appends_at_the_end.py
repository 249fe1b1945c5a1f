"""You put the constant 1 after the inputs. The weights come with the bias first, so the 1 must stand first too;
otherwise the bias multiplies a real input, and the last weight multiplies the 1."""

import numpy as np


def add_bias_input(X):
    return np.hstack([X, np.ones((len(X), 1))])


def neuron(x, w):
    return 1 if np.append(x, 1.0) @ w >= 0 else 0
