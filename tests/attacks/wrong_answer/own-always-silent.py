"""–. Never fires: right below the threshold, and an int.

Exercise: logical-neuron.
"""


def logical_neuron(excitatory, inhibitory, threshold):
    return int(False)
