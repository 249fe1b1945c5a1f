"""You move the weights after every sample, also when the answer was right. That is close to Hebb's rule. The
perceptron learns from errors only: compare the answer with the target before you move anything.
"""


def update(w, b, x, target, eta):
    return w + 2 * eta * target * x, b + 2 * eta * target
