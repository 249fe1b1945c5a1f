"""Replaces the first input by ones instead of putting a column before it. Statement: "array of shape (n, m + 1)"
and X is "not to be changed".
"""


def add_bias_input(X):
    X[:, 0] = 1.0
    return X


def neuron(x, w):
    return int(w[0] + w[1:] @ x >= 0)
