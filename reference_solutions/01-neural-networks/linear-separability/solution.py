"""Linear separability by search: small whole weights are enough for up to four inputs."""

from itertools import product

import numpy as np

LARGEST_WEIGHT = 3
"""Every linearly separable function of up to four inputs has whole weights of at most this size (Muroga, Threshold
Logic and Its Applications, 1971); with 2 only 986 of the 1,882 functions of four inputs are found."""


def is_linearly_separable(truth_table: dict[tuple[int, ...], int]) -> bool:
    """Whether one neuron can compute ``truth_table``, all rows of a function of one to four inputs.

    Weights w separate the rows when each row labelled 1 has a larger sum w·x than each row labelled 0: a bias then
    fits between the two groups.
    """
    rows = np.array(list(truth_table))
    ones = np.array(list(truth_table.values()), dtype=bool)
    if ones.all() or not ones.any():
        return True
    candidates = np.array(list(product(range(-LARGEST_WEIGHT, LARGEST_WEIGHT + 1), repeat=rows.shape[1])))
    sums = candidates @ rows.T
    gaps = sums[:, ones].min(axis=1) - sums[:, ~ones].max(axis=1)
    return bool((gaps > 0).any())
