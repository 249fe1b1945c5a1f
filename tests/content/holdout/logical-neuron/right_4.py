"""Recursion: every input lowers or raises the threshold that is left."""


def logical_neuron(excitatory, inhibitory, threshold):
    if excitatory:
        return logical_neuron(excitatory[1:], inhibitory, threshold - excitatory[0])
    if inhibitory:
        return logical_neuron([], inhibitory[1:], threshold + inhibitory[0])
    return 1 if threshold <= 0 else 0
