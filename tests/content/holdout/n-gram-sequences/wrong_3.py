"""Wrong: the longest prefix of each text comes first."""


def n_gram_sequences(sequences):
    return [tokens[:end] for tokens in sequences for end in range(len(tokens), 1, -1)]
