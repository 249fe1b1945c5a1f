"""Right: element by element, counted from the end; int32."""

import numpy as np


def pad_sequences(sequences, length=None):
    n = length if length is not None else max([len(s) for s in sequences])
    out = np.zeros((len(sequences), n), np.int32)
    for i, s in enumerate(sequences):
        for j in range(1, min(n, len(s)) + 1):
            out[i, n - j] = s[len(s) - j]
    return out
