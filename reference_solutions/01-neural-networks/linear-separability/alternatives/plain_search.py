"""The same search without NumPy, one candidate at a time.

Nothing but loops and sums to understand; it is slower than the search with arrays, and every further input makes it
seven times slower.
"""

from itertools import product


def is_linearly_separable(truth_table):
    ones = [row for row, label in truth_table.items() if label]
    zeros = [row for row, label in truth_table.items() if not label]
    if not ones or not zeros:
        return True
    for weights in product((-3, -2, -1, 0, 1, 2, 3), repeat=len(ones[0])):
        highest = max(sum(w for w, x in zip(weights, row) if x) for row in zeros)
        if all(sum(w for w, x in zip(weights, row) if x) > highest for row in ones):
            return True
    return False
