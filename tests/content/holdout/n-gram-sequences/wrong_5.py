"""Wrong: the longest prefix is the text's own list, not a list of its own."""


def n_gram_sequences(sequences):
    answer = []
    for tokens in sequences:
        for end in range(2, len(tokens)):
            answer.append(tokens[:end])
        if len(tokens) >= 2:
            answer.append(tokens)
    return answer
