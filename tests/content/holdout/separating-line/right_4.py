"""functools.partial, and plot markers without a line."""

from functools import partial

import numpy as np


def _height(w, b, x1):
    return -np.divide(w[0], w[1]) * x1 - np.divide(b, w[1])


def boundary(w, b):
    return partial(_height, np.array(w), float(b))


def plot_boundary(ax, X, y, w, b):
    first, second = X.T
    ax.plot(first[y > 0], second[y > 0], "o", linestyle="none", label="C1")
    ax.plot(first[y < 0], second[y < 0], "x", linestyle="none", label="C2")
    x1 = np.array([first.max() + 1, first.min() - 1])
    ax.plot(x1, boundary(w, b)(x1), "-", label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
