"""The rows are collected in a set, so the order is left to chance and the answer is no list in the table's order.
Statement: "returns a list of the violated rows ... in the order in which the table lists them".
"""


def violated_rows(weights, truth_table):
    ok = set()
    for row, label in truth_table.items():
        v = weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))
        if (v >= 0) == (label == 1):
            ok.add(row)
    return list(set(truth_table) - ok)


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
