"""You compute the answer of the perceptron as 0 or 1, as in chapter 1. The targets here are +1 and −1. So a
sample of class −1 always looks wrong, even if its potential is negative, and the errors get the wrong size.
Let the perceptron answer −1 where it answered 0.
"""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b >= 0 else 0
    return w + eta * (target - y) * x, b + eta * (target - y)
