"""Changes the caller's weights. Statement: "The arrays that came in keep their numbers"."""


def epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            errors += 1
            w += eta * (target - answer) * x
            b += eta * (target - answer)
    return w, b, errors
