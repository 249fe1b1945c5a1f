"""Your array is right, but you fill up and cut the lists that came in. They belong to the caller, who may want
another length later: work on copies.
"""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    if length is None:
        length = max(len(tokens) for tokens in sequences)
    for tokens in sequences:
        tokens[:0] = [0] * (length - len(tokens))
        del tokens[:-length]
    return np.array(sequences, dtype=int)
