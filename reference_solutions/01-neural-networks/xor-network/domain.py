"""What the entry points may be called with."""

EXAMPLES = [
    """h = [v[0] + 3 * v[1] + 0.2 * v[2] >= 0 for v in hidden_layer()]
w = output_neuron()
xor(3, 0.2) == int(w[0] + w[1] * h[0] + w[2] * h[1] >= 0)""",
]


def xor(x1: float, x2: float) -> bool:
    """A row of the truth table."""
    return {x1, x2} <= {0, 1}
