"""Wrong: the texts are emptied while their prefixes are made."""


def n_gram_sequences(sequences):
    answer = []
    for tokens in sequences:
        mine = []
        while len(tokens) >= 2:
            mine.insert(0, list(tokens))
            tokens.pop()
        answer.extend(mine)
    return answer
