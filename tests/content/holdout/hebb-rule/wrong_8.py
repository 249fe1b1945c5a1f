"""A neuron that was rightly silent is rewarded too. Statement: "was silent, y = 0 | right or wrong | nothing"."""


def hebb_update(w, x, y, target, delta):
    if y == target:
        return w + delta * x
    if y == 1:
        return w - delta * x
    return w.copy()
