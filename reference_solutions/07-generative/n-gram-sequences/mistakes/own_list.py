"""The longest prefix is the text's own list, not a copy: who writes into the answer writes into the text as well."""


def n_gram_sequences(sequences: list[list[int]]) -> list[list[int]]:
    """All prefixes of at least two tokens of all sequences, shortest first, sequence after sequence."""
    answer = []
    for tokens in sequences:
        answer += [tokens[:end] for end in range(2, len(tokens))]
        if len(tokens) > 1:
            answer.append(tokens)
    return answer
