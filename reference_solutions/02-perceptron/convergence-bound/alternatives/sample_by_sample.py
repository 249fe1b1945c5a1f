"""Plain Python sums and square roots, one sample after the other.

No shapes to keep in mind; more lines, and slower on many samples.
"""

import math


def margin(X, y, w, b):
    length = math.hypot(b, *w)
    distances = [
        (sum(weight * value for weight, value in zip(w, x, strict=True)) + b) / length * label
        for x, label in zip(X.tolist(), y.tolist(), strict=True)
    ]
    return min(distances)


def mistake_bound(X, y, w, b):
    gamma = margin(X, y, w, b)
    if not gamma > 0:
        return float("inf")
    return (max(math.hypot(1.0, *x) for x in X.tolist()) / gamma) ** 2
