"""When the neuron was silent, you hand back the caller's own array w. Whoever writes into your answer then writes
into the old weights too: return a copy.
"""


def hebb_update(w, x, y, target, delta):
    if y == 0:
        return w
    return w + delta * x if target == 1 else w - delta * x
