"""You glue all texts together before you cut them, so the end of one headline predicts the beginning of another.
Treat each text by itself.
"""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence."""
    return [
        tokens[:end]
        for tokens in [[token for tokens in sequences for token in tokens]]
        for end in range(2, len(tokens) + 1)
    ]
