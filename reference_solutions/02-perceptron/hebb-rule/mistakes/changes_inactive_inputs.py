"""You change every weight, also those of inputs that were 0. Such an input took no part in the decision, so
by Hebb's idea there is nothing to strengthen or to weaken. Which number is 1 for an active input and 0 for
another?
"""


def hebb_update(w, x, y, target, delta):
    direction = 1 if target == 1 else -1
    return w + direction * delta * y
