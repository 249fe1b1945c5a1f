"""Your perceptron answers −1 when its potential is exactly 0. In this course it answers +1 there: the
condition is potential ≥ 0, not potential > 0. It matters more than it seems to: a perceptron that starts with
zero weights has the potential 0 at its first sample.
"""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b > 0 else -1
    return w + eta * (target - y) * x, b + eta * (target - y)
