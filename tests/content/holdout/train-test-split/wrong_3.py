"""Takes the test rows with a negative slice: an empty test set becomes all rows, and the training set empty.
Statement: test_fraction is "a float from 0 to 1", "Every sample is in exactly one of the two sets".
"""


def split(X, y, test_fraction, rng):
    n_test = int(len(X) * test_fraction + 0.5)
    order = rng.permutation(len(X))
    train, test = order[:-n_test], order[-n_test:]
    return X[train], X[test], y[train], y[test]
