"""functools.reduce over the samples with a tuple as state."""

from functools import reduce


def _show(eta):
    def one(state, sample):
        w, b, errors = state
        x, target = sample
        answer = 1 if w @ x + b >= 0 else -1
        if answer == target:
            return state
        return w + eta * (target - answer) * x, b + eta * (target - answer), errors + 1

    return one


def epoch(X, y, w, b, eta):
    return reduce(_show(eta), zip(X, y, strict=True), (w.copy(), b, 0))
