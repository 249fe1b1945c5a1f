"""Your array holds floats, for that is what NumPy makes if it is not told otherwise. Tokens are whole numbers: ask
for an integer dtype.
"""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    """An integer array (n, length): zeros in front of short sequences, the last tokens of long ones."""
    if length is None:
        length = max(len(tokens) for tokens in sequences)
    padded = np.zeros((len(sequences), length))
    for row, tokens in zip(padded, sequences):
        kept = tokens[-length:]
        row[length - len(kept) :] = kept
    return padded
