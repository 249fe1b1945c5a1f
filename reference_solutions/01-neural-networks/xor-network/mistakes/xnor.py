"""Your network computes XNOR: it fires when the inputs are *equal*. XOR fires when they are different. Each of your
neurons may be a fine gate; look again at which rows the hidden neurons should pick out."""


def hidden_layer():
    return [(-1.5, 1.0, 1.0), (0.5, -1.0, -1.0)]


def output_neuron():
    return (-0.5, 1.0, 1.0)


def fire(weights, x1, x2):
    return 1 if weights[0] + weights[1] * x1 + weights[2] * x2 >= 0 else 0


def xor(x1, x2):
    h1, h2 = (fire(weights, x1, x2) for weights in hidden_layer())
    return fire(output_neuron(), h1, h2)
