OR = (0.0, 0.0, 0.0)  # (w0, w1, w2), the bias first
NAND = (0.0, 0.0, 0.0)
NOR = (0.0, 0.0, 0.0)
NOT = (0.0, 0.0)  # (w0, w1)


def fire(weights: tuple[float, ...], *inputs: float) -> int:
    """Answer of a neuron with one or more inputs.

    weights: (w0, w1, …), one number more than there are inputs, the bias first.
    inputs: x1, x2, …; any numbers.

    Returns the int 1 if the neuron fires, the int 0 if it does not.
    """
    return -1
