"""Silent at a potential of exactly 0. Statement: "As always, a potential of exactly 0 fires"."""

OR = (-0.5, 1, 1)
NAND = (1.5, -1, -1)
NOR = (0.5, -1, -1)
NOT = (0.5, -1)


def fire(weights, *inputs):
    return int(weights[0] + sum(w * x for w, x in zip(weights[1:], inputs, strict=True)) > 0)
