"""You stop at the first violated row. That is enough to know that the weights are wrong, but `violated_rows` is asked
for all of them: look at your `return` or `break` inside the loop."""


def violated_rows(weights, truth_table):
    for row, label in truth_table.items():
        potential = weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))
        if (potential >= 0) != label:
            return [row]
    return []


def satisfies(weights, truth_table):
    return violated_rows(weights, truth_table) == []
