"""You ask for a potential above 0 where the label is 1. At exactly 0 the neuron fires, and for such a row that is
right: ≥ for the label 1, < for the label 0."""


def violated_rows(weights, truth_table):
    violated = []
    for row, label in truth_table.items():
        potential = weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))
        if (label == 1 and potential <= 0) or (label == 0 and potential >= 0):
            violated.append(row)
    return violated


def satisfies(weights, truth_table):
    return violated_rows(weights, truth_table) == []
