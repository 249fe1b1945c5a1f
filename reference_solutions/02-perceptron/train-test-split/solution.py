"""One random order of the row numbers serves both arrays, so inputs and labels cannot come apart."""

import numpy as np


def split(
    X: np.ndarray, y: np.ndarray, test_fraction: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """X (n, m) and y (n,) as (X_train, X_test, y_train, y_test); floor(n * test_fraction + 1/2) test samples."""
    n_test = int(len(X) * test_fraction + 0.5)  # int() cuts off, which is the floor of a positive number
    order = rng.permutation(len(X))
    test, train = order[:n_test], order[n_test:]
    return X[train], X[test], y[train], y[test]
