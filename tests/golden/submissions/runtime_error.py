WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1, x2):
    return 1 // int(x1 * 0)
