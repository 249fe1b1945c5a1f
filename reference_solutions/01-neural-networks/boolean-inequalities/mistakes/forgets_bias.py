"""Your potential leaves out w0. Without it the row (0, 0, …) always has the potential 0, so no function that is 0
there could ever be computed."""


def violated_rows(weights, truth_table):
    def fires(row):
        return sum(w * x for w, x in zip(weights[1:], row, strict=True)) >= 0

    return [row for row, label in truth_table.items() if fires(row) != label]


def satisfies(weights, truth_table):
    return violated_rows(weights, truth_table) == []
