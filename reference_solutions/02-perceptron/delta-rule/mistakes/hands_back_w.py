"""When there is no error, you hand back the caller's own array w. Whoever writes into your answer then writes into
the old weights too: return a copy.
"""


def delta_update(w, x, y, target, mu):
    if y == target:
        return w
    return w + mu * (target - y) * x
