"""You give the threshold, a positive number that your neuron subtracts. Since the last exercise the bias is a
weight: it is added, so it carries the minus itself. The neuron's answers are right, but WEIGHTS does not
satisfy the four inequalities."""

WEIGHTS = (1.5, 1.0, 1.0)


def and_neuron(x1, x2):
    b, w1, w2 = WEIGHTS
    return 1 if w1 * x1 + w2 * x2 - b >= 0 else 0
