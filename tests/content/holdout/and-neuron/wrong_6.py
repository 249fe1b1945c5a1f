"""With the bias -1 the rows (0, 1) and (1, 0) have the potential 0; the comparison with > hides it. Statement: "w0
+ w2 < 0".
"""

WEIGHTS = (-1, 1, 1)


def and_neuron(x1: float, x2: float) -> int:
    w0, w1, w2 = WEIGHTS
    return int(w0 + w1 * x1 + w2 * x2 > 0)
