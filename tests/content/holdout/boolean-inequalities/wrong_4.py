"""Goes through all rows of 0s and 1s and takes a missing one as labelled 0. Statement: "need not list every row:
only the rows that are in it count".
"""

from itertools import product


def violated_rows(weights, truth_table):
    if not truth_table:
        return []
    inputs = len(weights) - 1
    violated = []
    every = [*truth_table, *(row for row in product((0, 1), repeat=inputs) if row not in truth_table)]
    for row in every:
        v = weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))
        if (v >= 0) != (truth_table.get(row, 0) == 1):
            violated.append(row)
    return violated


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
