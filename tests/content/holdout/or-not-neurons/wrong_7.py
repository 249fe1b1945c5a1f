"""NAND and NOR are mixed up. Statement: the table, NAND is 1, 1, 1, 0 and NOR is 1, 0, 0, 0."""

OR = (-0.5, 1, 1)
NAND = (0.5, -1, -1)
NOR = (1.5, -1, -1)
NOT = (0.5, -1)


def fire(weights, *inputs):
    return int(weights[0] + sum(w * x for w, x in zip(weights[1:], inputs, strict=True)) >= 0)
