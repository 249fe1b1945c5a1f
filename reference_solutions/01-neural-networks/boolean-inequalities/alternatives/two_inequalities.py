"""Writes the two inequalities out, one for each label; `satisfies` stops at the first violated row.

Reads like the definition and stops early; two functions go through the table in loops of their own.
"""


def holds(weights, row, label):
    bias, *rest = weights
    potential = bias
    for index, value in enumerate(row):
        potential += rest[index] * value
    if label == 1:
        return potential >= 0
    return potential < 0


def satisfies(weights, truth_table):
    return all(holds(weights, row, label) for row, label in truth_table.items())


def violated_rows(weights, truth_table):
    violated = []
    for row, label in truth_table.items():
        if not holds(weights, row, label):
            violated.append(row)
    return violated
