"""AND with one neuron: a single active input is not enough, two are."""

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    """Answer of the neuron with the weights ``WEIGHTS``: 1 if its potential is at least 0, else 0."""
    w0, w1, w2 = WEIGHTS
    potential = w0 + w1 * x1 + w2 * x2
    return 1 if potential >= 0 else 0
