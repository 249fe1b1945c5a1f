"""Wrong: the whole text is forgotten: range stops one too early."""


def n_gram_sequences(sequences):
    return [tokens[:end] for tokens in sequences for end in range(2, len(tokens))]
