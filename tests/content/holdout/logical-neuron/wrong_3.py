"""A fractional threshold is cut to a whole number. Statement: "the threshold b; may be zero, negative or a
fraction".
"""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    potential = sum(excitatory) - sum(inhibitory)
    return 1 if potential >= int(threshold) else 0
