"""One permutation, and the four arrays in a list in the order asked, as libraries hand them back."""


def split(X, y, test_fraction, rng):
    n = len(X)
    size = int(n * test_fraction + 0.5)
    order = rng.permutation(n).tolist()
    parts = (order[size:], order[:size])
    return [array[rows] if rows else array[:0].copy() for array in (X, y) for rows in parts]
