"""NOR and AND in the hidden layer and a NOR of both; named tuples for the neurons."""

from typing import NamedTuple


class Neuron(NamedTuple):
    w0: float
    w1: float
    w2: float

    def fires(self, a, b):
        return self.w0 + self.w1 * a + self.w2 * b >= 0


def hidden_layer():
    return [Neuron(0.5, -1, -1), Neuron(-1.5, 1, 1)]


def output_neuron():
    return Neuron(0.5, -1, -1)


def xor(x1, x2):
    nor, both = hidden_layer()
    return 1 if output_neuron().fires(nor.fires(x1, x2), both.fires(x1, x2)) else 0
