"""The line w1 x1 + w2 x2 + b = 0 as a function, and its picture with the samples of both classes."""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes


def boundary(w: np.ndarray, b: float) -> Callable[[float | np.ndarray], float | np.ndarray]:
    """The x2 of the line between the classes as a function of x1, for weights of shape (2,) with w[1] not 0."""
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax: Axes, X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> None:
    """Draw X (n, 2) with classes y (n,) of +1 and -1, and the line of the perceptron, on ax."""
    for sign, name in ((1, "C1"), (-1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    ends = np.array([np.min(X[:, 0]), np.max(X[:, 0])])
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
