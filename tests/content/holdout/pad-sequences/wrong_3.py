"""Wrong: row[-0:] is the whole row, so an empty sequence fails."""

import numpy as np


def pad_sequences(sequences, length=None):
    if length is None:
        length = max(len(tokens) for tokens in sequences)
    answer = np.zeros((len(sequences), length), dtype=int)
    for row, tokens in zip(answer, sequences):
        last = tokens[max(len(tokens) - length, 0) :]
        row[-len(last) :] = last
    return answer
