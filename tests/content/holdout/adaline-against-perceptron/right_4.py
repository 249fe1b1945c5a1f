"""Generators that never end, cut with itertools.islice; plain Python numbers."""

from itertools import islice


def _potential(w, row):
    return w[0] + sum(p * q for p, q in zip(w[1:], row, strict=True))


def _moved(w, amount, row):
    return [w[0] + amount, *(p + amount * q for p, q in zip(w[1:], row, strict=True))]


def _perceptron(rows, targets, eta):
    w = [0.0] * (len(rows[0]) + 1)
    while True:
        count = 0
        for row, target in zip(rows, targets, strict=True):
            answer = 1 if _potential(w, row) >= 0 else -1
            if answer != target:
                count += 1
                w = _moved(w, eta * (target - answer), row)
        yield count


def _adaline(rows, targets, eta):
    w = [0.0] * (len(rows[0]) + 1)
    n = len(rows)
    while True:
        z = [_potential(w, row) for row in rows]
        gaps = [t - p for t, p in zip(targets, z, strict=True)]
        count = sum((p >= 0) != (t > 0) for t, p in zip(targets, z, strict=True))
        yield count, sum(g * g for g in gaps) / (2 * n)
        for gap, row in zip(gaps, rows, strict=True):
            w = _moved(w, eta * gap / n, row)


def compare(X, y, eta, epochs):
    rows, targets = X.tolist(), y.tolist()
    both = list(islice(_adaline(rows, targets, eta), epochs))
    return {
        "perceptron_errors": list(islice(_perceptron(rows, targets, eta), epochs)),
        "adaline_errors": [count for count, _ in both],
        "adaline_costs": [cost for _, cost in both],
    }
