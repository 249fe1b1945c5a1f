""" "At least one" and "at most one" with unequal weights, a chain through layers as general as an MLP."""


def hidden_layer():
    return [(-1, 2, 2), (3, -2, -2)]


def output_neuron():
    return (-2, 1, 1)


def run_layer(neurons, inputs):
    return [int(sum(w * x for w, x in zip(neuron, [1, *inputs], strict=True)) >= 0) for neuron in neurons]


def xor(x1, x2):
    signal = [x1, x2]
    for layer in (hidden_layer(), [output_neuron()]):
        signal = run_layer(layer, signal)
    return signal.pop()
