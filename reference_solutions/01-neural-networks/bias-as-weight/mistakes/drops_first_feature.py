"""Your column of ones replaces the first input, and its values are lost. The result must be one column wider
than X: the ones are added before the inputs, not written over them."""


def add_bias_input(X):
    wide = X.copy()
    wide[:, 0] = 1.0
    return wide


def neuron(x, w):
    return 1 if w[0] + w[2:] @ x[1:] >= 0 else 0
