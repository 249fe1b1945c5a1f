"""Your weights move after every sample, also after a right answer. The perceptron learns from its errors
only: when the answer is the target, go on to the next sample and change nothing.
"""


def epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        errors += int(answer != target)
        w = w + 2 * eta * target * x
        b = b + 2 * eta * target
    return w, b, errors
