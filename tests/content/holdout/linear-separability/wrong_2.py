"""Checks only that the function is unate (each input pushes in one direction). That decides up to three inputs,
but with four not: (x1 and x2) or (x3 and x4) passes. Statement: "right for every function of up to four
inputs".
"""


def is_linearly_separable(truth_table):
    m = len(next(iter(truth_table)))
    for i in range(m):
        directions = set()
        for row, label in truth_table.items():
            if row[i] == 0:
                other = (*row[:i], 1, *row[i + 1 :])
                directions.add(truth_table[other] - label)
        if {1, -1} <= directions:
            return False
    return True
