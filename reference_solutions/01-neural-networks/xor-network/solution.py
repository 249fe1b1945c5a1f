"""XOR as a network of three neurons: (x1 and not x2) or (not x1 and x2)."""


def hidden_layer() -> list[tuple[float, float, float]]:
    """The weights of x1 ∧ ¬x2 and of ¬x1 ∧ x2, the bias first."""
    return [(-0.5, 1.0, -1.0), (-0.5, -1.0, 1.0)]


def output_neuron() -> tuple[float, float, float]:
    """The weights of OR, the bias first."""
    return (-0.5, 1.0, 1.0)


def fire(weights: tuple[float, float, float], x1: float, x2: float) -> int:
    """step(w0 + w1·x1 + w2·x2)."""
    w0, w1, w2 = weights
    return 1 if w0 + w1 * x1 + w2 * x2 >= 0 else 0


def xor(x1: float, x2: float) -> int:
    """Answer of the network: the hidden neurons see the inputs, the output neuron sees the hidden ones."""
    h1, h2 = (fire(weights, x1, x2) for weights in hidden_layer())
    return fire(output_neuron(), h1, h2)
