"""The neuron of McCulloch and Pitts: one active inhibitory input silences it. Statement: "Here, and in nearly all
networks since, an inhibitory input only subtracts".
"""


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    if any(inhibitory):
        return 0
    return 1 if sum(excitatory) >= threshold else 0
