"""You keep the bias as the last of the three weights. In this course it comes first, as the weight of the input
x0 = 1: (w0, w1, w2)."""

WEIGHTS = (1.0, 1.0, -1.5)


def and_neuron(x1, x2):
    w1, w2, w0 = WEIGHTS
    return 1 if w0 + w1 * x1 + w2 * x2 >= 0 else 0
