"""Four gates as weights, and the one neuron that runs them."""

OR = (-0.5, 1.0, 1.0)
NAND = (1.5, -1.0, -1.0)
NOR = (0.5, -1.0, -1.0)
NOT = (0.5, -1.0)


def fire(weights: tuple[float, ...], *inputs: float) -> int:
    """step(w0 + w1·x1 + w2·x2 + …) as a Python int; ``weights`` has one number more than there are inputs."""
    potential = weights[0]
    for w, x in zip(weights[1:], inputs):
        potential += w * x
    return 1 if potential >= 0 else 0
