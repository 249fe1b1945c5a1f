"""A small neuron class; large weights."""


class Neuron:
    def __init__(self, bias, *weights):
        self.bias = bias
        self.weights = weights

    def __call__(self, *inputs):
        potential = self.bias
        for weight, value in zip(self.weights, inputs, strict=True):
            potential += weight * value
        return +(potential >= 0)


WEIGHTS = (-30.0, 20.0, 20.0)
_neuron = Neuron(*WEIGHTS)


def and_neuron(x1: float, x2: float) -> int:
    return _neuron(x1, x2)
