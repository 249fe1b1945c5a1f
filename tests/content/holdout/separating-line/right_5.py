"""Axis names by ax.set, a title and a grid besides, and the boundary by a polynomial of NumPy."""

import numpy as np


def boundary(w, b):
    return np.polynomial.Polynomial([-b / w[1], -w[0] / w[1]])


def plot_boundary(ax, X, y, w, b):
    names = {1: "C1", -1: "C2"}
    for value in np.unique(y):
        ax.scatter(*X[y == value].T, s=40, label=names[int(value)])
    low, high = np.min(X, axis=0)[0], np.max(X, axis=0)[0]
    x1 = np.linspace(low, high)
    ax.plot(x1, boundary(w, b)(x1), label="boundary")
    ax.set(xlabel="x1", ylabel="x2", title="Perceptron")
    ax.grid(True)
    ax.legend()
