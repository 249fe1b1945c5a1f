"""The bias moves first, and then the answer is found anew for the weights, so often only the bias moves.
Statement: "weights and bias move by the error", the same error for both.
"""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b >= 0 else -1
    b = b + eta * (target - y)
    y = 1 if w @ x + b >= 0 else -1
    return w + eta * (target - y) * x, b
