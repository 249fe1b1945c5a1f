"""Subtracts the first number of each triple as a threshold. Statement: "y = step(w0 + w1 h1 + w2 h2)"."""


def hidden_layer():
    return [(0.5, 1.0, -1.0), (0.5, -1.0, 1.0)]


def output_neuron():
    return (0.5, 1.0, 1.0)


def xor(x1, x2):
    h1, h2 = (int(w1 * x1 + w2 * x2 >= threshold) for threshold, w1, w2 in hidden_layer())
    threshold, w1, w2 = output_neuron()
    return int(w1 * h1 + w2 * h2 >= threshold)
