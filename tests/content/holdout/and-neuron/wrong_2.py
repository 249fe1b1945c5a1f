"""The answer comes from logic on the inputs, not from the weights. Statement: "It decides by the weights, so it
has an answer for every point of the plane".
"""

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    return 1 if x1 == 1 and x2 == 1 else 0
