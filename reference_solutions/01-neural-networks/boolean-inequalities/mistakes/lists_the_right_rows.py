"""You list the rows whose inequality holds. A violated row is one that the neuron gets *wrong*: turn the condition
round."""


def violated_rows(weights, truth_table):
    def fires(row):
        return weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True)) >= 0

    return [row for row, label in truth_table.items() if fires(row) == label]


def satisfies(weights, truth_table):
    return len(violated_rows(weights, truth_table)) == len(truth_table)
