"""The potential is held at 0 from below, so a negative threshold is always reached. Statement: "Σ e − Σ h ≥ b",
the threshold "may be ... negative".
"""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    potential = max(0, sum(excitatory) - sum(inhibitory))
    return 1 if potential >= threshold else 0
