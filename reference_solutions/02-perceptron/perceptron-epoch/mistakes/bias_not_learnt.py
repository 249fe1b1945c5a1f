"""Your weights learn, but the bias stays as it was. The bias is the weight of an input that is always 1, and
it learns by the same rule, with 1 in the place of x.
"""


def epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w = w + eta * (target - answer) * x
            errors += 1
    return w, b, errors
