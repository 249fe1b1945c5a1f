"""satisfies answers with an int. Statement: "returns the bool True if no row is violated, else False"."""


def violated_rows(weights, truth_table):
    return [
        row
        for row, label in truth_table.items()
        if (weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True)) >= 0) != (label == 1)
    ]


def satisfies(weights, truth_table):
    return 0 if violated_rows(weights, truth_table) else 1
