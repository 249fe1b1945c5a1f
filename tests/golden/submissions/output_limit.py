WEIGHTS = (-1.5, 1.0, 1.0)

print("x" * 2**22)


def and_neuron(x1, x2):
    return 0
