"""After a right answer you hand back the caller's own array w. Whoever writes into your answer then writes into the
old weights too: return a copy.
"""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b >= 0 else -1
    if y == target:
        return w, b
    return w + eta * (target - y) * x, b + eta * (target - y)
