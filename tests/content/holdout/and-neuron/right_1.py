"""Unequal weights whose potential at (1, 1) is exactly 0, plain unpacking."""

WEIGHTS = (-5, 2, 3)


def and_neuron(x1, x2):
    w0, w1, w2 = WEIGHTS
    if w0 + w1 * x1 + w2 * x2 >= 0:
        return 1
    return 0
