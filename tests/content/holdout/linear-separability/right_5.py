"""Brings the function into a normal form first (inputs turned round so that each pushes upwards, the strongest
first, by their Chow parameters); then few falling weights from 0 to 3 are enough.
"""

from itertools import combinations_with_replacement

WEIGHTS = [tuple(reversed(w)) for w in combinations_with_replacement(range(4), 4)]


def is_linearly_separable(truth_table):
    m = len(next(iter(truth_table)))
    pull = [sum((2 * label - 1) * (2 * row[i] - 1) for row, label in truth_table.items()) for i in range(m)]
    order = sorted(range(m), key=lambda i: -abs(pull[i]))
    table = {}
    for row, label in truth_table.items():
        turned = [row[i] if pull[i] >= 0 else 1 - row[i] for i in order]
        table[tuple(turned)] = label
    for w in WEIGHTS:
        lowest_on, highest_off = float("inf"), float("-inf")
        for row, label in table.items():
            total = sum(a * b for a, b in zip(w, row, strict=False))
            if label:
                lowest_on = min(lowest_on, total)
            else:
                highest_off = max(highest_off, total)
        if lowest_on > highest_off:
            return True
    return False
