"""Your line is right, but it is too short: it does not reach past all samples. Let it go from the smallest x1
of all samples to the largest, not from 0 to 1.
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    for sign, name in ((1, "C1"), (-1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    ends = np.array([0.0, 1.0])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
