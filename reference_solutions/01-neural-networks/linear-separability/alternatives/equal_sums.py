"""No weights at all: looks for two rows labelled 1 and two labelled 0 with the same sum.

If a + b = c + d, no weights can give a and b a higher sum than c and d. For up to eight inputs the absence of such
rows is also enough (Winder 1962; for four inputs the 65,536 functions can simply be counted).
"""

from itertools import combinations_with_replacement


def sums(rows):
    return {tuple(p + q for p, q in zip(a, b)) for a, b in combinations_with_replacement(rows, 2)}


def is_linearly_separable(truth_table):
    ones = [row for row, label in truth_table.items() if label]
    zeros = [row for row, label in truth_table.items() if not label]
    return sums(ones).isdisjoint(sums(zeros))
