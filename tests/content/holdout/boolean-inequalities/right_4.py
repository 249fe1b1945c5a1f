"""A generator of violated rows; satisfies stops at the first."""


def _violated(weights, truth_table):
    for row, label in truth_table.items():
        total = weights[0]
        for i, x in enumerate(row, start=1):
            if x:
                total += weights[i]
        if (total >= 0) is not bool(label):
            yield row


def satisfies(weights, truth_table):
    return next(_violated(weights, truth_table), None) is None


def violated_rows(weights, truth_table):
    return list(_violated(weights, truth_table))
