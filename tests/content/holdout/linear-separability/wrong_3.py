"""A perceptron gets only ten epochs; functions for which it needs more are called not separable. Statement: "True
if such weights exist".
"""


def is_linearly_separable(truth_table):
    m = len(next(iter(truth_table)))
    w = [0.0] * (m + 1)
    for _ in range(10):
        errors = 0
        for row, label in truth_table.items():
            x = (1, *row)
            answer = 1 if sum(a * b for a, b in zip(w, x, strict=True)) >= 0 else 0
            if answer != label:
                errors += 1
                w = [a + (label - answer) * b for a, b in zip(w, x, strict=True)]
        if errors == 0:
            return True
    return False
