"""A nested function, ax.scatter, two end points."""

import numpy as np


def boundary(w, b):
    def line(x1):
        return -(w[0] * x1 + b) / w[1]

    return line


def plot_boundary(ax, X, y, w, b):
    ax.scatter(X[y == 1, 0], X[y == 1, 1], label="C1")
    ax.scatter(X[y == -1, 0], X[y == -1, 1], label="C2")
    ends = np.array([X[:, 0].min(), X[:, 0].max()])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
