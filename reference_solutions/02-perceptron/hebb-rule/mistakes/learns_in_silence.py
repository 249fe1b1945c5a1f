"""Your weights also change when the neuron was silent. In Hebb's rule a connection changes only when both its
ends were active, and the neuron itself is one of the ends. Where does y come into your formula?
"""


def hebb_update(w, x, y, target, delta):
    direction = 1 if y == target else -1
    return w + direction * delta * x
