"""One formula without a branch."""


def hebb_update(w, x, y, target, delta):
    return w + y * (2 * target - 1) * delta * x
