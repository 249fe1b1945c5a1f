"""What the entry points may be called with."""

from typing import Any


def pad_sequences(sequences: Any, length: Any = None) -> bool:
    """One sequence of tokens or more, and a length of 1 or more."""
    longest = max((len(sequence) for sequence in sequences), default=0)
    return longest >= 1 and (length is None or length >= 1) and all(token >= 1 for each in sequences for token in each)
