"""Your weights learn, but the bias stays where it was. Then the separating line can turn, but it always keeps
the old bias. Think of the bias as the weight of an input that is always 1, and let it learn by the same rule.
"""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b >= 0 else -1
    return w + eta * (target - y) * x, b
