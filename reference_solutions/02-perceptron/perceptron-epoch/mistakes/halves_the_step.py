"""Your steps have the right direction, but half of the right length: you add eta · target · x. The rule
multiplies by the error, target − y, and for answers +1 and −1 a wrong answer has the error +2 or −2.
"""


def epoch(X, y, w, b, eta):
    errors = 0
    for x, target in zip(X, y, strict=True):
        answer = 1 if w @ x + b >= 0 else -1
        if answer != target:
            w = w + eta * target * x
            b = b + eta * target
            errors += 1
    return w, b, errors
