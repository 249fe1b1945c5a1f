def is_linearly_separable(truth_table: dict[tuple[int, ...], int]) -> bool:
    """Say whether a single neuron can compute a Boolean function.

    truth_table: all rows of a function of one to four inputs; maps the
        inputs of a row, a tuple of 0s and 1s, to its label, 0 or 1.

    Returns a bool.
    """
    return False
