"""You go through all rows that a table of this size can have, and take those that are not in it for rows labelled 0. A
table may leave rows out: they ask for nothing.
"""

from itertools import product


def fires(weights, row):
    return weights[0] + sum(w * x for w, x in zip(weights[1:], row)) >= 0


def violated_rows(weights, truth_table):
    missing = [row for row in product((0, 1), repeat=len(weights) - 1) if row not in truth_table]
    return [row for row in [*truth_table, *missing] if fires(weights, row) != bool(truth_table.get(row, 0))]


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
