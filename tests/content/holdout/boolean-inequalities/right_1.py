"""A list comprehension with XOR of two truth values; satisfies asks for an empty list."""


def violated_rows(weights, truth_table):
    bias, *rest = weights
    return [
        row
        for row, label in truth_table.items()
        if (bias + sum(w * x for w, x in zip(rest, row, strict=True)) >= 0) ^ (label == 1)
    ]


def satisfies(weights, truth_table):
    return not violated_rows(weights, truth_table)
