"""Works with slope and intercept, draws the points as markers of ax.plot, and the line with many points and a
margin.

Slope and intercept can be read off; the computation fails for a vertical line, as any function of x1 must.
"""

import numpy as np


def boundary(w, b):
    slope, intercept = -w[0] / w[1], -b / w[1]

    def line(x1):
        return slope * x1 + intercept

    return line


def plot_boundary(ax, X, y, w, b):
    first, second = X[y > 0], X[y < 0]
    ax.plot(first[:, 0], first[:, 1], "o", color="tab:green", label="C1 (y = +1)")
    ax.plot(second[:, 0], second[:, 1], "s", color="tab:red", label="C2 (y = −1)")
    x1 = np.linspace(X[:, 0].min() - 1, X[:, 0].max() + 1, 50)
    ax.plot(x1, boundary(w, b)(x1), "k--", label="boundary")
    ax.set(xlabel="$x_1$", ylabel="$x_2$", title="A perceptron's decision")
    ax.legend(loc="best")
