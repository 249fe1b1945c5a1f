"""WEIGHTS holds a threshold that the function subtracts; by the formula, which adds w0, the inequalities do not
hold. Statement: "a tuple of three numbers (w0, w1, w2) that satisfies all four inequalities".
"""

WEIGHTS = (1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    threshold, w1, w2 = WEIGHTS
    return int(w1 * x1 + w2 * x2 - threshold >= 0)
