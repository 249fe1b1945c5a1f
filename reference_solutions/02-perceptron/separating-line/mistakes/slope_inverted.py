"""Your line has the two weights exchanged: it is steep where it should be flat. Solve w1·x1 + w2·x2 + b = 0 for x2: the
weight that belongs to x2 goes under the fraction line.
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[1] * x1 + b) / w[0]


def plot_boundary(ax, X, y, w, b):
    for sign, name in ((1, "C1"), (-1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    ends = np.array([np.min(X[:, 0]), np.max(X[:, 0])])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
