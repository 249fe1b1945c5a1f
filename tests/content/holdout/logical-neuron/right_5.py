"""Counter of active inputs, and bool turned to int by indexing."""

from collections import Counter


def logical_neuron(excitatory, inhibitory, threshold):
    potential = Counter(excitatory)[1] - Counter(inhibitory)[1]
    return (0, 1)[potential >= threshold]
