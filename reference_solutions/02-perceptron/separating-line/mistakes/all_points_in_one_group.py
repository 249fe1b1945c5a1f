"""Your picture shows all samples as one group, so nobody can see which class a point belongs to. Draw the
rows with y = +1 and the rows with y = −1 one after the other, each with its own label.
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    ax.scatter(X[:, 0], X[:, 1], c=y, label="C1 and C2")
    ends = np.array([np.min(X[:, 0]), np.max(X[:, 0])])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
