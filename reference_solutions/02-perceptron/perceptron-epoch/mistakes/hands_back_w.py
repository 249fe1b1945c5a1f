"""After an epoch without an error you hand back the caller's own array w. Whoever writes into your answer then writes
into the old weights too: begin with a copy.
"""


def epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w = w + eta * (target - answer) * x
            b = b + eta * (target - answer)
            errors += 1
    return w, b, errors
