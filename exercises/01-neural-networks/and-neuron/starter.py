WEIGHTS = (0.0, 0.0, 0.0)  # (w0, w1, w2), the bias first


def and_neuron(x1: float, x2: float) -> int:
    """Answer of the neuron with the weights WEIGHTS.

    x1, x2: any two numbers; for the four pairs of 0 and 1 the answer is AND.

    Returns the int 1 if the neuron fires, the int 0 if it does not.
    """
    return -1
