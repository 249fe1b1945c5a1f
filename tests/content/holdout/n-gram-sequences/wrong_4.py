"""Wrong: all runs of two or more tokens are given, not only beginnings."""


def n_gram_sequences(sequences):
    return [
        tokens[start:end]
        for tokens in sequences
        for start in range(len(tokens))
        for end in range(start + 2, len(tokens) + 1)
    ]
