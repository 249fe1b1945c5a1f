"""Your groups and your line have labels, but nobody sees them: labels are shown only once the Axes are told to make a
legend of them.
"""

import numpy as np


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    for sign, name in ((1, "C1"), (-1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    ends = np.array([X[:, 0].min(), X[:, 0].max()])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
