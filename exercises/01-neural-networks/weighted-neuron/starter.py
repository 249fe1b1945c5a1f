import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> int:
    """Say whether a neuron with weights and a threshold fires.

    x: the inputs, shape (m,), float64.
    w: the weights, shape (m,), float64.
    b: the threshold, subtracted from the weighted sum of the inputs.

    Returns the int 1 if the neuron fires, the int 0 if it does not.
    """
    return -1
