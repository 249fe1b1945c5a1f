"""Right: zip_longest over the reversed sequences, then turned round."""

from itertools import zip_longest

import numpy as np


def pad_sequences(sequences, length=None):
    columns = list(zip_longest(*(reversed(s) for s in sequences), fillvalue=0))
    if length is not None:
        columns = columns[:length] + [(0,) * len(sequences)] * (length - len(columns))
    block = np.array(columns, dtype="int64").reshape(len(columns), len(sequences))
    return np.ascontiguousarray(block.T[:, ::-1])
