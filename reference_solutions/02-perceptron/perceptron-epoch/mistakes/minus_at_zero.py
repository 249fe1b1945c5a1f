"""Your perceptron answers −1 when its potential is exactly 0. The condition for +1 is potential ≥ 0. From
zero weights every sample has that potential until the first error, so the whole epoch goes another way.
"""


def epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b > 0 else -1
        if answer != target:
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
            errors += 1
    return w, b, errors
