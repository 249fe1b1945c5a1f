"""Generators over plain lists: each learner gives one entry an epoch, for as long as it is asked.

A training that can be asked for one epoch more; lists are slow, and generators take some practice to read.
"""

from itertools import islice


def compare(X, y, eta, epochs):
    samples = list(zip(X.tolist(), y.tolist(), strict=True))
    errors, costs = zip(*islice(adaline(samples, eta), epochs), strict=True)
    return {
        "perceptron_errors": list(islice(perceptron(samples, eta), epochs)),
        "adaline_errors": list(errors),
        "adaline_costs": list(costs),
    }


def potential(w, x):
    return w[0] + sum(wi * xi for wi, xi in zip(w[1:], x, strict=True))


def moved(w, x, amount):
    return [wi + amount * xi for wi, xi in zip(w, [1.0, *x], strict=True)]


def perceptron(samples, eta):
    w = [0.0] * (1 + len(samples[0][0]))
    while True:
        errors = 0
        for x, target in samples:
            answer = 1 if potential(w, x) >= 0 else -1
            if answer != target:
                w = moved(w, x, eta * (target - answer))
                errors += 1
        yield errors


def adaline(samples, eta):
    w = [0.0] * (1 + len(samples[0][0]))
    while True:
        differences = [potential(w, x) - target for x, target in samples]
        wrong = sum((d + target >= 0) != (target > 0) for d, (_, target) in zip(differences, samples, strict=True))
        yield wrong, sum(d * d for d in differences) / (2 * len(samples))
        for d, (x, _) in zip(differences, samples, strict=True):
            w = moved(w, x, -eta * d / len(samples))
