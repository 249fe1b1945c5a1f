"""Without excitatory inputs it is always silent. Statement: "An empty list adds nothing to the potential", and the
threshold "may be zero, negative".
"""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    if not excitatory:
        return 0
    return 1 if sum(excitatory) - sum(inhibitory) >= threshold else 0
