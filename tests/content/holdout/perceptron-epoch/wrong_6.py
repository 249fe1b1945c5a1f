"""Rosenblatt's mistake rule with y (w·x + b) <= 0: a sample of class +1 with a potential of exactly 0 counts as
wrong. Statement: "+1 if w·x + b ≥ 0".
"""


def epoch(X, y, w, b, eta):
    w = w.copy()
    errors = 0
    for x, target in zip(X, y, strict=True):
        if target * (w @ x + b) <= 0:
            errors += 1
            w = w + 2 * eta * target * x
            b = b + 2 * eta * target
    return w, b, errors
