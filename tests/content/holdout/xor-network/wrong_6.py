"""The inputs are rounded to 0 and 1 first. Statement: "It takes two numbers ... it has an answer for the whole
plane, not only for 0 and 1".
"""


def hidden_layer():
    return [(-0.5, 1.0, -1.0), (-0.5, -1.0, 1.0)]


def output_neuron():
    return (-0.5, 1.0, 1.0)


def xor(x1, x2):
    x1, x2 = round(x1), round(x2)
    h1, h2 = (int(w0 + w1 * x1 + w2 * x2 >= 0) for w0, w1, w2 in hidden_layer())
    w0, w1, w2 = output_neuron()
    return int(w0 + w1 * h1 + w2 * h2 >= 0)
