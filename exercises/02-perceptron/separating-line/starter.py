from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes


def boundary(w: np.ndarray, b: float) -> Callable[[float | np.ndarray], float | np.ndarray]:
    """The line between the two classes of a perceptron with two inputs.

    w: weights, float array of shape (2,), w[1] is not 0.
    b: bias, a float.

    Returns a function: called with x1, a number or an array, it returns the x2 of the line, of the same shape.
    """
    return lambda x1: 0 * x1


def plot_boundary(ax: Axes, X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> None:
    """Draw both classes ("C1", "C2") and the line ("boundary") on ax, with axis names and a legend.

    ax: the Matplotlib Axes to draw on.
    X: samples, float array of shape (n, 2).
    y: classes, array of shape (n,), each +1 or -1.
    w, b: weights of shape (2,) and bias of the perceptron.
    """
    ax.scatter(X[:, 0], X[:, 1])
