"""The numbers you return are right, but on the way you overwrite the array w of the caller. `w += …` changes
the array itself; `w = w + …` makes a new one and leaves the old one alone.
"""


def delta_update(w, x, y, target, mu):
    w += mu * (target - y) * x
    return w
