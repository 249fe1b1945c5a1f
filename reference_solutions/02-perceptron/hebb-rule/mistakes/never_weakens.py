"""You strengthen the active connections whenever the neuron fires. That is Hebb's idea without a teacher.
Here a teacher says when firing was wrong, and then the same connections must become weaker.
"""


def hebb_update(w, x, y, target, delta):
    return w + delta * y * x
