"""The function boundary is right, but the line in the picture is not on the boundary: it goes along the
vector w. The weights point from one class to the other; the boundary stands across them. Let plot_boundary
ask boundary for the heights.
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    for sign, name in ((1, "C1"), (-1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    ends = np.array([np.min(X[:, 0]), np.max(X[:, 0])])
    ax.plot(ends, ends * w[1] / w[0], label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
