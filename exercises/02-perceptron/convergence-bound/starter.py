import numpy as np


def margin(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    """The margin of the line (w, b): the smallest of y_i (w·x_i + b) / ||(b, w)||.

    X: samples, float array of shape (n, m).
    y: classes, array of shape (n,), each +1 or -1.
    w, b: weights, float array of shape (m,), and bias; not all 0.

    Returns a float: positive if the line separates the classes, otherwise 0 or negative.
    """
    return 0.0


def mistake_bound(X: np.ndarray, y: np.ndarray, w: np.ndarray, b: float) -> float:
    """Novikoff's bound (R / margin)² on the mistakes of a perceptron that starts from zeros.

    R is the length of the longest sample with a 1 put in front of it. The arguments are those of margin.

    Returns a float; infinity if the margin is 0 or negative.
    """
    return 0.0
