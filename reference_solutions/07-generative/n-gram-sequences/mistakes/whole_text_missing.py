"""Your last prefix is one token short. A range ends before its second number, so the whole text never comes out, and
its last word is never learnt.
"""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence."""
    return [tokens[:end] for tokens in sequences for end in range(2, len(tokens))]
