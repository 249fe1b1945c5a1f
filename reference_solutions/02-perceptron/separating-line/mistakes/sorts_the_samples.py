"""Your picture is right, but to find the ends of the line you sort the columns of the caller's own X, and its rows
come apart. `min` and `max` find the ends and change nothing.
"""


def boundary(w, b):
    return lambda x1: -(w[0] * x1 + b) / w[1]


def plot_boundary(ax, X, y, w, b):
    for sign, name in ((1, "C1"), (-1, "C2")):
        ax.scatter(X[y == sign, 0], X[y == sign, 1], label=name)
    X.sort(axis=0)
    ends = X[[0, -1], 0]
    ax.plot(ends, boundary(w, b)(ends), label="boundary")
    ax.set_xlabel("x1")
    ax.set_ylabel("x2")
    ax.legend()
