"""One loop over signed inputs."""

from itertools import chain


def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    potential = 0
    for sign, value in chain(((1, e) for e in excitatory), ((-1, h) for h in inhibitory)):
        potential += sign * value
    if potential >= threshold:
        return 1
    return 0
