"""Your weights move in the wrong direction: an answer that is too small becomes smaller still. The error is
what should come minus what came, target − y, and it is added.
"""


def delta_update(w, x, y, target, mu):
    return w + mu * (y - target) * x
