import numpy as np


def update(w: np.ndarray, b: float, x: np.ndarray, target: int, eta: float) -> tuple[np.ndarray, float]:
    """Show one sample to a perceptron and return what it has learnt from it.

    w: weights, float array of shape (m,); it must not be changed in place.
    b: bias, a float.
    x: one sample, float array of shape (m,).
    target: the right answer, +1 or -1.
    eta: the learning rate, a positive float.

    Returns the pair (weights, bias) after this sample: an array of shape (m,) and a float.
    """
    # Which answer does the perceptron give now? Is it wrong? Then move w and b.
    return w, b
