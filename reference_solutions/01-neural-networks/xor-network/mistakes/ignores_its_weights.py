"""Your weights are right, but `xor` finds its answer in another way and never uses them. Let the three neurons decide:
for inputs such as (3, 0.2) only the weights can say what the network answers."""


def hidden_layer():
    return [(-0.5, 1.0, -1.0), (-0.5, -1.0, 1.0)]


def output_neuron():
    return (-0.5, 1.0, 1.0)


def xor(x1, x2):
    return int(bool(x1) != bool(x2))
