"""Counts the ones with list.count."""


def logical_neuron(excitatory, inhibitory, threshold):
    potential = excitatory.count(1) - inhibitory.count(1)
    return 0 if potential < threshold else 1
