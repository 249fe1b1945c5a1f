"""Your decision is right, but you answer with True or False. A neuron's output is the input of the next
neuron, so it must be a number: the int 1 or the int 0. Turn the result of the comparison into an int."""


def logical_neuron(excitatory, inhibitory, threshold):
    return sum(excitatory) - sum(inhibitory) >= threshold
