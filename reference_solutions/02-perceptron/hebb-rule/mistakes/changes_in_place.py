"""The numbers you return are right, but on the way you overwrite the array w of the caller. `w += …` changes
the array itself; `w = w + …` makes a new one and leaves the old one alone.
"""


def hebb_update(w, x, y, target, delta):
    direction = 1 if target == 1 else -1
    w += direction * delta * y * x
    return w
