"""Right: two loops and append, as in many blogs."""


def n_gram_sequences(sequences):
    input_sequences = []
    for token_list in sequences:
        for i in range(1, len(token_list)):
            n_gram_sequence = token_list[: i + 1]
            input_sequences.append(n_gram_sequence)
    return input_sequences
