"""Your gates are right, but `fire` stays silent when the potential is exactly 0. The step function of 0 is 1: the
neuron fires as soon as 0 is reached."""

OR = (-0.5, 1.0, 1.0)
NAND = (1.5, -1.0, -1.0)
NOR = (0.5, -1.0, -1.0)
NOT = (0.5, -1.0)


def fire(weights, *inputs):
    potential = weights[0] + sum(w * x for w, x in zip(weights[1:], inputs, strict=True))
    return 1 if potential > 0 else 0
