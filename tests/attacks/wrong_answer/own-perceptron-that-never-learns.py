"""–. Hands back weights and bias: right after every right answer.

Exercise: perceptron-update.
"""


def update(w, b, x, target, eta):
    return w.copy(), b
