"""Learns when target · potential <= 0, so a sample of class +1 with a potential of exactly 0 moves the weights.
Statement: y = +1 "if its potential … is at least 0" and "If y equals the target …, nothing changes".
"""


def update(w, b, x, target, eta):
    if target * (w @ x + b) <= 0:
        return w + 2 * eta * target * x, b + 2 * eta * target
    return w.copy(), b
