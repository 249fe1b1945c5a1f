"""The neuron is silent at a potential of exactly 0, e.g. at (0.5, 1). Statement: "fires when w0 + w1 x1 + w2 x2 ≥
0".
"""

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    w0, w1, w2 = WEIGHTS
    return 1 if w0 + w1 * x1 + w2 * x2 > 0 else 0
