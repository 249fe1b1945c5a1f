"""Pure Python with math: hypot and loops."""

import math


def margin(X, y, w, b):
    length = math.hypot(b, *w)
    worst = math.inf
    for sample, target in zip(X, y, strict=True):
        potential = b
        for weight, value in zip(w, sample, strict=True):
            potential += weight * value
        worst = min(worst, float(target * potential) / length)
    return worst


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if not gamma > 0:
        return math.inf
    radius = max(math.hypot(1.0, *sample) for sample in X)
    return float((radius / gamma) ** 2)
