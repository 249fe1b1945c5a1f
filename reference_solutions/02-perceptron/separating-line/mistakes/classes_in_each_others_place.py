"""In your picture the labels of the two classes are exchanged. C1 is the class with y = +1, C2 the one with y = −1."""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    for sign, name in ((-1, "C1"), (1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    ends = np.array([np.min(X[:, 0]), np.max(X[:, 0])])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
