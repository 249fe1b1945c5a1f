"""NOT with the weights (1, -1): for the input 1 the potential is 0, and 0 fires. Statement: "a potential of
exactly 0 fires", NOT turns 1 into 0.
"""

OR = (-0.5, 1, 1)
NAND = (1.5, -1, -1)
NOR = (0.5, -1, -1)
NOT = (1, -1)


def fire(weights, *inputs):
    return int(weights[0] + sum(w * x for w, x in zip(weights[1:], inputs, strict=True)) >= 0)
