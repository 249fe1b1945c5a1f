"""Counts in a loop, one input after the other.

Reads like the rule itself; slower than a product once there are many inputs.
"""


def logical_neuron(excitatory, inhibitory, threshold):
    potential = 0
    for active in excitatory:
        if active:
            potential += 1
    for active in inhibitory:
        if active:
            potential -= 1
    if potential < threshold:
        return 0
    return 1
