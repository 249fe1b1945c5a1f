"""The numbers you return are right, but on the way you overwrite the array w of the caller. `w += …` changes
the array itself, and everybody who holds it sees the change; `w = w + …` makes a new array and leaves the old
one alone.
"""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b >= 0 else -1
    w += eta * (target - y) * x
    return w, b + eta * (target - y)
