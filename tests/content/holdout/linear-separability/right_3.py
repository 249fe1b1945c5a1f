"""Asummability without weights: no two rows labelled 1 (one may be taken twice) may add up to two rows labelled 0."""

from itertools import combinations_with_replacement


def _pair_sums(rows):
    return {
        tuple(a + b for a, b in zip(first, second, strict=True))
        for first, second in combinations_with_replacement(rows, 2)
    }


def is_linearly_separable(truth_table):
    ones = [row for row, label in truth_table.items() if label == 1]
    zeros = [row for row, label in truth_table.items() if label == 0]
    return _pair_sums(ones).isdisjoint(_pair_sums(zeros))
