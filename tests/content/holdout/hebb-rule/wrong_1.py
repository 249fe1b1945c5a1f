"""A silent neuron that should have fired learns too, as by the perceptron rule. Statement: "was silent, y = 0 |
right or wrong | nothing".
"""


def hebb_update(w, x, y, target, delta):
    if y == 1 and target == 1:
        return w + delta * x
    return w + (target - y) * delta * x
