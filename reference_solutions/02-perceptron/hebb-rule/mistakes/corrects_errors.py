"""You move the weights by the error, target − y. That is the delta rule, which comes in the next lesson.
Hebb's rule also rewards a right decision to fire, and it does nothing at all when the neuron was silent, even
if the neuron should have fired.
"""


def hebb_update(w, x, y, target, delta):
    return w + delta * (target - y) * x
