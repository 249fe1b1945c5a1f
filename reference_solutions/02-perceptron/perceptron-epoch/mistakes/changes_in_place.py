"""What you return is right, but on the way you overwrite the array w of the caller. `w += …` changes the
array itself; `w = w + …` makes a new one and leaves the old one alone.
"""


def epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w += eta * (target - answer) * x
            b += eta * (target - answer)
            errors += 1
    return w, b, errors
