"""All separable functions of one to four inputs are collected once, as sets of label codes; a call only looks its
code up.
"""

from itertools import product

import numpy as np


def _codes(m):
    rows = np.array(list(product((0, 1), repeat=m)))
    weights = np.array(list(product(range(-3, 4), repeat=m)))
    sums = weights @ rows.T
    powers = 2 ** np.arange(2**m)
    found = set()
    for bias in np.arange(-12.5, 13.5):
        found.update(((sums + bias >= 0) @ powers).tolist())
    return found


_SEPARABLE = {m: _codes(m) for m in range(1, 5)}


def is_linearly_separable(truth_table):
    m = len(next(iter(truth_table)))
    code = 0
    for place, row in enumerate(product((0, 1), repeat=m)):
        code += truth_table[row] << place
    return code in _SEPARABLE[m]
