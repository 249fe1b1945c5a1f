WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1, x2):
    while True:
        pass
