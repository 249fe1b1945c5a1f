"""The error has the wrong sign. Statement: "w ← w + μ (y_d − y) x"."""


def delta_update(w, x, y, target, mu):
    return w + mu * (y - target) * x
