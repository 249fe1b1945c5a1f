"""Your function computes AND without looking at WEIGHTS. A neuron does not know the truth table: it adds up its
weighted inputs and compares with 0. That is why it also has an answer between and beyond the four rows."""

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1, x2):
    return 1 if x1 and x2 else 0
