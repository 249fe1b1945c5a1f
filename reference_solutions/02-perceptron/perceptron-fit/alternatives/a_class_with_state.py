"""An object that holds weights and bias in one vector, and learns while it is asked.

Keeps what belongs together, and can go on learning later; more to read than a function, and its state changes
unseen.
"""

import numpy as np


class Perceptron:
    def __init__(self, weights):
        self.weights = np.array(weights, dtype=float)

    def show(self, inputs, target, eta):
        """Answer, learn, and say whether the answer was wrong."""
        answer = 1 if self.weights @ inputs >= 0 else -1
        self.weights += eta * (target - answer) * inputs
        return answer != target


def fit(X, y, eta, max_epochs, w0=None, b0=0.0):
    start = np.zeros(X.shape[1]) if w0 is None else w0
    perceptron = Perceptron(np.concatenate([[b0], start]))
    inputs = np.column_stack([np.ones(len(X)), X])
    history = []
    while len(history) < max_epochs and (not history or history[-1] > 0):
        history.append(sum(bool(perceptron.show(x, t, eta)) for x, t in zip(inputs, y, strict=True)))
    return perceptron.weights[1:], float(perceptron.weights[0]), history
