Row = tuple[int, ...]


def satisfies(weights: tuple[float, ...], truth_table: dict[Row, int]) -> bool:
    """Say whether a neuron with these weights agrees with a truth table.

    weights: (w0, w1, …), the bias first, then one weight for each input.
    truth_table: maps the inputs of a row, a tuple of 0s and 1s,
        to its label, 0 or 1.

    Returns a bool.
    """
    return False


def violated_rows(weights: tuple[float, ...], truth_table: dict[Row, int]) -> list[Row]:
    """The rows whose inequality does not hold for these weights.

    weights, truth_table: as in `satisfies`.

    Returns the input tuples of these rows, in the table's order.
    """
    return []
