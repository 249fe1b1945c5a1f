"""The bias is updated only after the last sample. Statement: "answers with the weights and the bias that it has
now".
"""


def epoch(X, y, w, b, eta):
    w = w.copy()
    errors, shift = 0, 0.0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            errors += 1
            w = w + eta * (target - answer) * x
            shift += eta * (target - answer)
    return w, b + shift, errors
