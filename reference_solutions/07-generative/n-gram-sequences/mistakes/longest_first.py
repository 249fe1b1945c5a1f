"""You have the right prefixes, but the longest stands first. The shortest comes first, and the whole text last."""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence."""
    return [tokens[:end] for tokens in sequences for end in range(len(tokens), 1, -1)]
