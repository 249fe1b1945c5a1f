import numpy as np


def hebb_update(w: np.ndarray, x: np.ndarray, y: int, target: int, delta: float) -> np.ndarray:
    """Hebb's rule with a teacher, for one decision of a binary neuron.

    w: weights, float array of shape (m,); it must not be changed in place.
    x: inputs, array of shape (m,) of 0s and 1s.
    y: what the neuron answered, 0 or 1.
    target: the right answer, 0 or 1.
    delta: by how much a connection changes, a positive float.

    Returns the new weights, a float array of shape (m,).
    """
    # Did the neuron fire? Was that right? Which inputs were active?
    return w
