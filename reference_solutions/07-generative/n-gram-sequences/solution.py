"""Every beginning of every text."""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence."""
    return [tokens[:end] for tokens in sequences for end in range(2, len(tokens) + 1)]
