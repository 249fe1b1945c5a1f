"""Your weights are right, but `xor` hands the hidden *potentials* to the output neuron instead of the hidden neurons'
answers. A weighted sum of weighted sums is only one more weighted sum, so your network is as weak as one neuron.
The step function in the middle is what makes the second layer worth having."""


def hidden_layer():
    return [(-0.5, 1.0, -1.0), (-0.5, -1.0, 1.0)]


def output_neuron():
    return (-0.5, 1.0, 1.0)


def potential(weights, x1, x2):
    return weights[0] + weights[1] * x1 + weights[2] * x2


def xor(x1, x2):
    h1, h2 = (potential(weights, x1, x2) for weights in hidden_layer())
    return 1 if potential(output_neuron(), h1, h2) >= 0 else 0
