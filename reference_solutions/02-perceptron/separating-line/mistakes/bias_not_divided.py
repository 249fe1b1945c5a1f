"""Your line has the right slope but not the right height. When you divide the equation by w2, every part of
it must be divided, b as well.
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -w[0] * x1 / w[1] - b


def plot_boundary(ax, X, y, w, b):
    for sign, name in ((1, "C1"), (-1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    ends = np.array([np.min(X[:, 0]), np.max(X[:, 0])])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
