"""You have exchanged NAND and NOR. NAND says "not both", so it is silent in one row only; NOR says "neither", so it
fires in one row only. Compare the number of ones in the two columns."""

OR = (-0.5, 1.0, 1.0)
NAND = (0.5, -1.0, -1.0)
NOR = (1.5, -1.0, -1.0)
NOT = (0.5, -1.0)


def fire(weights, *inputs):
    potential = weights[0] + sum(w * x for w, x in zip(weights[1:], inputs, strict=True))
    return 1 if potential >= 0 else 0
