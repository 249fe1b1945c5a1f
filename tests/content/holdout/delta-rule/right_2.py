"""Copies first, then works in place on the copy."""


def delta_update(w, x, y, target, mu):
    new = w.copy()
    new -= mu * (y - target) * x
    return new
