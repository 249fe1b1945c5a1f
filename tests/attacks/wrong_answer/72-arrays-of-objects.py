"""72. Answers with arrays of objects, records and texts."""

import numpy as np


def double(x):
    return np.array([object()], dtype=object)


def column(X):
    return np.zeros(3, dtype=[("a", "f8"), ("b", "O")])


def predict(X):
    return np.array(["text"] * 20)
