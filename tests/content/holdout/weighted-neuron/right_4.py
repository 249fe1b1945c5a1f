"""Pure Python with sum, map and operator.mul."""

from operator import mul


def step(v):
    return 0 if v < 0 else 1


def neuron(x, w, b):
    return step(sum(map(mul, x.tolist(), w.tolist())) - b)
