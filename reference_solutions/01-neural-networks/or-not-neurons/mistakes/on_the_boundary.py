"""Some of your gates have a potential of exactly 0 in a row that must stay silent, and at 0 a neuron fires.
Silence needs a potential below 0: move the bias so that no row falls on 0."""

OR = (0.0, 1.0, 1.0)
NAND = (2.0, -1.0, -1.0)
NOR = (1.0, -1.0, -1.0)
NOT = (1.0, -1.0)


def fire(weights, *inputs):
    potential = weights[0] + sum(w * x for w, x in zip(weights[1:], inputs, strict=True))
    return 1 if potential >= 0 else 0
