"""Answers with a truth value. Statement: "Returns a Python int"."""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    return sum(excitatory) - sum(inhibitory) >= threshold
