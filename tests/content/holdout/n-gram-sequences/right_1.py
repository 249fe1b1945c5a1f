"""Right: a list comprehension with slices."""


def n_gram_sequences(sequences):
    return [tokens[:end] for tokens in sequences for end in range(2, len(tokens) + 1)]
