"""Your split is right, but it cuts the decimals off: the inputs arrive as whole numbers. Take the rows as they are;
`X[train]` keeps every value.
"""


def split(X, y, test_fraction, rng):
    n_test = int(len(X) * test_fraction + 0.5)
    order = rng.permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train].astype(int), X[test].astype(int), y[train], y[test]
