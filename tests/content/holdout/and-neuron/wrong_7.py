"""Any active input is counted as 1: the neuron looks only at whether an input is positive. Statement:
"and_neuron(4.0, 4.0) is 1 exactly if w0 + 4.0 * w1 + 4.0 * w2 >= 0", so the size of an input counts.
"""

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1: float, x2: float) -> int:
    w0, w1, w2 = WEIGHTS
    a, b = x1 > 0, x2 > 0
    return int(w0 + w1 * a + w2 * b >= 0)
