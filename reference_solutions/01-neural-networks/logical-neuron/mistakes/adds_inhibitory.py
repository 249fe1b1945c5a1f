"""Your neuron counts the inhibitory inputs as if they helped it to fire. They hold it back: each active one takes
1 away from the potential. Try a neuron with one active input of each kind: its potential must be 0."""


def logical_neuron(excitatory, inhibitory, threshold):
    return 1 if sum(excitatory) + sum(inhibitory) >= threshold else 0
