"""Subtracts the first weight as a threshold (the gates are adapted to it). Statement: "step(w0 + w1 x1 + w2 x2 +
…)".
"""

OR = (0.5, 1, 1)
NAND = (-1.5, -1, -1)
NOR = (-0.5, -1, -1)
NOT = (-0.5, -1)


def fire(weights, *inputs):
    return int(sum(w * x for w, x in zip(weights[1:], inputs, strict=True)) >= weights[0])
