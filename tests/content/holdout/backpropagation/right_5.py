"""A list of layers and a loop backwards, as for networks of any depth."""

import numpy as np


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def gradients(X, Y, W1, b1, W2, b2):
    layers = [(W1, b1), (W2, b2)]
    activations = [X]
    for W, b in layers:
        activations.append(sigmoid(np.dot(activations[-1], W) + b))
    upstream = (activations[-1] - Y) / Y.shape[0]
    answer = []
    for (W, _), below, above in zip(reversed(layers), activations[-2::-1], activations[:0:-1], strict=True):
        delta = upstream * above * (1.0 - above)
        answer[:0] = [below.T.dot(delta), np.ones(len(X)) @ delta]
        upstream = delta.dot(W.T)
    return tuple(answer)
