"""The line is a NumPy polynomial of degree 1, an object that can be called like a function.

Gives the line a name, a value and a printed form; `np.poly1d` is an older part of NumPy, and other code may not
expect such an object.
"""

import numpy as np


def boundary(w, b):
    return np.poly1d([-w[0], -b]) / w[1]


def plot_boundary(ax, X, y, w, b):
    line = boundary(w, b)
    left, right = min(X[:, 0]), max(X[:, 0])
    ax.plot([right, left], [line(right), line(left)], color="black", label="boundary")
    for name, rows in {"C2": X[y == -1], "C1": X[y == 1]}.items():
        ax.scatter(*rows.T, marker="x", label=name)
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.figure.legend()
    ax.legend()
