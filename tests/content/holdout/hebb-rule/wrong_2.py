"""When it fired rightly nothing changes: only errors teach. Statement: fired and right, "every connection whose
input was active becomes stronger by δ".
"""


def hebb_update(w, x, y, target, delta):
    if y == 1 and target == 0:
        return w - delta * x
    return w.copy()
