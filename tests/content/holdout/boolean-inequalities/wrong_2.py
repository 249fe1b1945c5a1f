"""A row labelled 1 with the potential 0 counts as violated. Statement: "A row labelled 1 asks for a potential of
at least 0".
"""


def violated_rows(weights, truth_table):
    violated = []
    for row, label in truth_table.items():
        v = weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))
        if (label == 1 and v <= 0) or (label == 0 and v >= 0):
            violated.append(row)
    return violated


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
