"""The answer is found without the bias. Statement: "its potential w·x + b"."""


def update(w, b, x, target, eta):
    y = 1 if w @ x >= 0 else -1
    return w + eta * (target - y) * x, b + eta * (target - y)
