"""A simple cut: the last rows are the test set, and shuffling happens only inside both sets. Statement: "which
ones go into the test set ... is a matter of chance".
"""


def split(X, y, test_fraction, rng):
    n_train = len(X) - int(len(X) * test_fraction + 0.5)
    train = rng.permutation(n_train)
    test = n_train + rng.permutation(len(X) - n_train)
    return X[train], X[test], y[train], y[test]
