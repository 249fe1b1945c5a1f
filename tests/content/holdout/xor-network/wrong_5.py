"""xor runs OR and NAND with AND, other weights than the two functions give. Statement: "runs the network with
these weights".
"""


def hidden_layer():
    return [(-0.5, 1.0, -1.0), (-0.5, -1.0, 1.0)]


def output_neuron():
    return (-0.5, 1.0, 1.0)


def xor(x1, x2):
    h1 = int(x1 + x2 - 0.5 >= 0)
    h2 = int(1.5 - x1 - x2 >= 0)
    return int(h1 + h2 - 1.5 >= 0)
