"""You accept a potential of exactly 0 in a row labelled 0. But at 0 the neuron fires, so the row is wrong: it needs
a potential *below* 0."""


def violated_rows(weights, truth_table):
    violated = []
    for row, label in truth_table.items():
        potential = weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))
        if (label == 1 and potential < 0) or (label == 0 and potential > 0):
            violated.append(row)
    return violated


def satisfies(weights, truth_table):
    return violated_rows(weights, truth_table) == []
