"""Your weights move in the wrong direction, so each step makes the error larger. The error is what should
come minus what came: target − y. You have it the other way round.
"""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b >= 0 else -1
    return w + eta * (y - target) * x, b + eta * (y - target)
