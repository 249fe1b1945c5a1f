"""Looks only for XOR or XNOR of two inputs while the other inputs are fixed. Larger obstacles, as in (x1 and x2)
or (x3 and x4), are missed. Statement: "right for every function of up to four inputs".
"""

from itertools import combinations, product


def is_linearly_separable(truth_table):
    m = len(next(iter(truth_table)))
    for i, j in combinations(range(m), 2):
        for fixed in product((0, 1), repeat=m - 2):
            square = []
            for a, b in product((0, 1), repeat=2):
                row = list(fixed)
                row.insert(i, a)
                row.insert(j, b)
                square.append(truth_table[tuple(row)])
            if square in ([0, 1, 1, 0], [1, 0, 0, 1]):
                return False
    return True
