"""The logical neuron: excitation less inhibition, compared with a threshold."""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    """1 if the active excitatory inputs outnumber the active inhibitory ones by at least ``threshold``, else 0."""
    potential = sum(excitatory) - sum(inhibitory)
    return 1 if potential >= threshold else 0
