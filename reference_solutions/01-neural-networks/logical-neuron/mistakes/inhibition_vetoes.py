"""In your neuron one active inhibitory input forbids firing, whatever the others say. That is the rule of the
paper of 1943, but not the one of this exercise: here an inhibitory input only subtracts 1, and enough excitation
can outweigh it."""


def logical_neuron(excitatory, inhibitory, threshold):
    if any(inhibitory):
        return 0
    return 1 if sum(excitatory) >= threshold else 0
