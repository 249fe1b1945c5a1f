"""You cut long sequences at the end. The last words say most about the next one, so it is the beginning that goes."""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    """An integer array (n, length): zeros in front of short sequences, the last tokens of long ones."""
    if length is None:
        length = max(len(tokens) for tokens in sequences)
    padded = np.zeros((len(sequences), length), dtype=int)
    for row, tokens in zip(padded, sequences):
        kept = tokens[:length]
        row[length - len(kept) :] = kept
    return padded
