"""The function uses a bias of its own (-2), other than the one in WEIGHTS. Statement: "the neuron with these
weights".
"""

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    return int(x1 + x2 - 2 >= 0)
