"""Without a length you take that of the first sequence. It need not be the longest, and longer ones lose words: look
at all of them.
"""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    if length is None:
        length = len(sequences[0])
    padded = np.zeros((len(sequences), length), dtype=int)
    for row, tokens in zip(padded, sequences):
        kept = tokens[-length:]
        row[length - len(kept) :] = kept
    return padded
