"""The test set is sometimes one sample too small: int() cuts everything after the point off, also 0.9. Add ½
first, then take the floor; that rounds to the nearest whole number, halves upwards.
"""


def split(X, y, test_fraction, rng):
    n_test = int(len(X) * test_fraction)
    order = rng.permutation(len(X))
    return X[order[n_test:]], X[order[:n_test]], y[order[n_test:]], y[order[:n_test]]
