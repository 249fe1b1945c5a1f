"""Wrong: without a length the row is as long as the first sequence."""

import numpy as np


def pad_sequences(sequences, length=None):
    if length is None:
        length = len(sequences[0])
    answer = np.zeros((len(sequences), length), dtype=int)
    for row, tokens in zip(answer, sequences):
        last = tokens[max(len(tokens) - length, 0) :]
        row[length - len(last) :] = last
    return answer
