"""Points drawn with ax.plot and a marker, a lambda, many places with room on both sides."""

import numpy as np


def boundary(w, b):
    slope, intercept = -w[0] / w[1], -b / w[1]
    return lambda x1: slope * x1 + intercept


def plot_boundary(ax, X, y, w, b):
    for value, name, marker in ((1, "C1", "^"), (-1, "C2", "s")):
        group = X[np.flatnonzero(y == value)]
        ax.plot(group[:, 0], group[:, 1], marker, label=name)
    room = 0.1 * (np.ptp(X[:, 0]) + 1)
    x1 = np.linspace(X[:, 0].min() - room, X[:, 0].max() + room, 200)
    ax.plot(x1, boundary(w, b)(x1), "k--", label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend(loc="best")
