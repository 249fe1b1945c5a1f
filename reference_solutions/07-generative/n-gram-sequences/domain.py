"""What the entry points may be called with."""

from typing import Any


def n_gram_sequences(sequences: Any) -> bool:
    """Texts of tokens."""
    return all(token >= 1 for sequence in sequences for token in sequence)
