"""A truth table read as inequalities for the weights of one neuron."""


def fires(weights: tuple[float, ...], row: tuple[int, ...]) -> bool:
    """Whether the potential w0 + w1·x1 + … of ``row`` is at least 0."""
    potential = weights[0] + sum(w * x for w, x in zip(weights[1:], row))
    return potential >= 0


def satisfies(weights: tuple[float, ...], truth_table: dict[tuple[int, ...], int]) -> bool:
    """Whether every row's inequality holds: ≥ 0 for the label 1, < 0 for the label 0."""
    return not violated_rows(weights, truth_table)


def violated_rows(weights: tuple[float, ...], truth_table: dict[tuple[int, ...], int]) -> list[tuple[int, ...]]:
    """The rows, in the table's order, whose inequality does not hold."""
    return [row for row, label in truth_table.items() if fires(weights, row) != label]
