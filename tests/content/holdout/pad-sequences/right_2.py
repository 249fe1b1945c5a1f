"""Right: zeros in front of the list, then the last length numbers."""

import numpy as np


def pad_sequences(sequences, length=None):
    if length is None:
        length = max(map(len, sequences))
    rows = [([0] * length + list(s))[len(s) :] for s in sequences]
    return np.array(rows, dtype=np.int64).reshape(len(sequences), length)
