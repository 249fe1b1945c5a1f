"""Right: itertools.accumulate over one-token lists."""

from itertools import accumulate


def n_gram_sequences(sequences):
    answer = []
    for tokens in sequences:
        answer.extend(list(accumulate([t] for t in tokens))[1:])
    return answer
