def hidden_layer() -> list[tuple[float, float, float]]:
    """The two hidden neurons: a list of two triples (w0, w1, w2), bias first."""
    return [(0.0, 0.0, 0.0), (0.0, 0.0, 0.0)]


def output_neuron() -> tuple[float, float, float]:
    """The output neuron: the weights (w0, w1, w2) of the bias, h1 and h2."""
    return (0.0, 0.0, 0.0)


def xor(x1: float, x2: float) -> int:
    """Answer of the network of `hidden_layer` and `output_neuron`.

    x1, x2: any two numbers; for the four pairs of 0 and 1 the answer is XOR.

    Returns the int 1 or 0.
    """
    return -1
