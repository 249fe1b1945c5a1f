"""You move the weights by the whole error times the input; the learning rate mu is missing. It makes the
steps small, so that a sample does not undo what the samples before it have taught.
"""


def delta_update(w, x, y, target, mu):
    return w + (target - y) * x
