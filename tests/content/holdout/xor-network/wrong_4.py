"""The bias stands last in the triples (xor is adapted to it). Statement: "triples (w0, w1, w2): the weights of the
two hidden neurons, bias first".
"""


def hidden_layer():
    return [(1.0, -1.0, -0.5), (-1.0, 1.0, -0.5)]


def output_neuron():
    return (1.0, 1.0, -0.5)


def xor(x1, x2):
    h1, h2 = (int(w1 * x1 + w2 * x2 + b >= 0) for w1, w2, b in hidden_layer())
    w1, w2, b = output_neuron()
    return int(w1 * h1 + w2 * h2 + b >= 0)
