"""Your `fire` looks at the first two inputs only. A neuron may have any number of inputs, each with a weight of
its own: go through all of them."""

OR = (-0.5, 1.0, 1.0)
NAND = (1.5, -1.0, -1.0)
NOR = (0.5, -1.0, -1.0)
NOT = (0.5, -1.0)


def fire(weights, *inputs):
    pairs = list(zip(weights[1:], inputs, strict=True))[:2]
    return 1 if weights[0] + sum(w * x for w, x in pairs) >= 0 else 0
