"""Inputs are treated as truth values. Statement: "Inputs and weights may be any numbers"."""

OR = (-0.5, 1, 1)
NAND = (1.5, -1, -1)
NOR = (0.5, -1, -1)
NOT = (0.5, -1)


def fire(weights, *inputs):
    return int(weights[0] + sum(w for w, x in zip(weights[1:], inputs, strict=True) if x) >= 0)
