"""The error uses the potential, not the answer (Adaline). Statement: "w ← w + η (y_d − y) x", with y the answer +1
or −1.
"""


def update(w, b, x, target, eta):
    v = w @ x + b
    y = 1 if v >= 0 else -1
    if y == target:
        return w.copy(), b
    return w + eta * (target - v) * x, b + eta * (target - v)
