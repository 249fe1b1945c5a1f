"""Unequal weights, match statement, sum over a generator."""

OR = (-0.25, 0.5, 2)
NAND = (2.5, -1, -2)
NOR = (0.25, -1, -3)
NOT = (0.5, -1)


def fire(weights, *inputs):
    match weights:
        case (bias, *rest):
            return int(bias + sum(w * x for w, x in zip(rest, inputs, strict=True)) >= 0)
