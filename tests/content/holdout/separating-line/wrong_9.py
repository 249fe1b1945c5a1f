"""All samples are drawn as one group, and the two labels hang on empty groups. Statement: "the samples of class y
= +1 as one group of points with the label C1, the samples of class y = −1 as another group".
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    ax.scatter(X[:, 0], X[:, 1], c=np.where(y == 1, "blue", "red"))
    ax.scatter([], [], c="blue", label="C1")
    ax.scatter([], [], c="red", label="C2")
    ends = np.array([X[:, 0].min(), X[:, 0].max()])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
