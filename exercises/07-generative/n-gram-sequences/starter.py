"""Every beginning of every text."""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence.

    sequences: texts as lists of tokens, perhaps empty.
    """
    return sequences
