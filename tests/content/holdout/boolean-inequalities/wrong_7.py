"""Only the first two inputs enter the potential. Statement: "The table may have any number of inputs"."""


def violated_rows(weights, truth_table):
    w0, w1, w2, *_ = (*weights, 0, 0)
    violated = []
    for row, label in truth_table.items():
        x1, x2, *_ = (*row, 0, 0)
        if (w0 + w1 * x1 + w2 * x2 >= 0) != (label == 1):
            violated.append(row)
    return violated


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
