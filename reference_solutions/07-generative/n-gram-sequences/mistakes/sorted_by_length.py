"""You have the right prefixes, but those of different texts are mixed: all of two tokens come first, then all of
three. The prefixes of one text stand together, and the next text follows.
"""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    prefixes = [tokens[:end] for tokens in sequences for end in range(2, len(tokens) + 1)]
    return sorted(prefixes, key=len)
