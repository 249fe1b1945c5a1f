"""Wrong: prefixes of one token are given too."""


def n_gram_sequences(sequences):
    return [tokens[:end] for tokens in sequences for end in range(1, len(tokens) + 1)]
