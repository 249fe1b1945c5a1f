"""One formula for all four cases."""


def update(w, b, x, target, eta):
    y = 1 if w @ x + b >= 0 else -1
    error = target - y
    return w + eta * error * x, b + eta * error
