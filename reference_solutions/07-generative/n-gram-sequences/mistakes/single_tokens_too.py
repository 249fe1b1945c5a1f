"""You also give the prefixes of one token. Such a prefix has nothing in front of the word to be predicted, so there
is nothing to learn from it.
"""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence."""
    return [tokens[:end] for tokens in sequences for end in range(1, len(tokens) + 1)]
