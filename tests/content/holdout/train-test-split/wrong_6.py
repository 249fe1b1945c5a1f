"""Shuffles the caller's arrays. Statement: "X and y themselves stay as they are"."""


def split(X, y, test_fraction, rng):
    n_test = int(len(X) * test_fraction + 0.5)
    order = rng.permutation(len(X))
    X[:] = X[order]
    y[:] = y[order]
    return X[n_test:], X[:n_test], y[n_test:], y[:n_test]
