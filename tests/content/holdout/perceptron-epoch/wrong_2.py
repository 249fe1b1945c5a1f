"""Answers -1 at a potential of exactly 0. Statement: "+1 if w·x + b ≥ 0"."""


def epoch(X, y, w, b, eta):
    w = w.copy()
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b > 0 else -1
        if answer != target:
            errors += 1
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
    return w, b, errors
