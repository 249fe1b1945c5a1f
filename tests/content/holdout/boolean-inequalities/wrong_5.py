"""Says that an empty table is not satisfied. Statement: "An empty table violates nothing", and True "if no row is
violated".
"""


def violated_rows(weights, truth_table):
    return [
        row
        for row, label in truth_table.items()
        if (weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True)) >= 0) != (label == 1)
    ]


def satisfies(weights, truth_table):
    result = False
    for row in truth_table:
        result = row not in violated_rows(weights, truth_table)
        if not result:
            break
    return result
