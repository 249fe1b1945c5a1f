"""OR and NAND in the hidden layer, AND at the output."""


def hidden_layer():
    return [(-0.5, 1.0, 1.0), (1.5, -1.0, -1.0)]


def output_neuron():
    return (-1.5, 1.0, 1.0)


def xor(x1, x2):
    h = []
    for w0, w1, w2 in hidden_layer():
        h.append(1 if w0 + w1 * x1 + w2 * x2 >= 0 else 0)
    w0, w1, w2 = output_neuron()
    return 1 if w0 + w1 * h[0] + w2 * h[1] >= 0 else 0
