"""A silent neuron gets its own array back. Statement: "Return a new float array"."""


def hebb_update(w, x, y, target, delta):
    if y == 0:
        return w
    return w + (1 if target == 1 else -1) * delta * x
