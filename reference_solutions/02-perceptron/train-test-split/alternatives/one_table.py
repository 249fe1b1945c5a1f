"""Puts inputs and labels into one table, shuffles its rows, cuts, and takes the columns apart again.

A row cannot lose its label; all columns must have one type, so whole-number labels become floats.
"""

import math

import numpy as np


def split(X, y, test_fraction, rng):
    table = np.column_stack([X, y])
    rng.shuffle(table)
    cut = len(table) - math.floor(len(table) * test_fraction + 0.5)
    train, test = table[:cut], table[cut:]
    return train[:, :-1], test[:, :-1], train[:, -1], test[:, -1]
