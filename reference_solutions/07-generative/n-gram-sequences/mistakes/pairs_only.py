"""You cut the text into pairs of neighbours. A prefix always begins at the first word, and grows: the model should
see everything that came before.
"""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence."""
    return [tokens[end - 2 : end] for tokens in sequences for end in range(2, len(tokens) + 1)]
