import numpy as np


def delta_update(w: np.ndarray, x: np.ndarray, y: float, target: float, mu: float) -> np.ndarray:
    """The delta rule for one sample.

    w: weights, float array of shape (m,); it must not be changed in place.
    x: inputs, float array of shape (m,).
    y: what the neuron answered.
    target: the right answer.
    mu: the learning rate, a positive float.

    Returns the new weights, a float array of shape (m,).
    """
    return w
