"""Pairs the two lists, so the inputs beyond the shorter list are lost. Statement: "Σ e_i − Σ h_j", all inputs of
both lists.
"""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    if not inhibitory:
        return 1 if sum(excitatory) >= threshold else 0
    potential = sum(e - h for e, h in zip(excitatory, inhibitory, strict=False))
    return 1 if potential >= threshold else 0
