"""The potential is rounded to a whole number before its sign is asked, so -0.5 counts as 0. Statement: "a row
labelled 0 asks for a potential below 0".
"""


def violated_rows(weights, truth_table):
    return [row for row, label in truth_table.items() if _fires(weights, row) != label]


def _fires(weights, row):
    bias, *rest = weights
    total = round(bias + sum(w * x for w, x in zip(rest, row, strict=True)))
    return int(total >= 0)


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
