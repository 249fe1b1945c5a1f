"""The inputs are cut to whole numbers first, so points such as (0.9, 0.9) get a wrong answer. Statement: "It
decides by the weights, so it has an answer for every point of the plane".
"""

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    w0, w1, w2 = WEIGHTS
    return int(w0 + w1 * int(x1) + w2 * int(x2) >= 0)
