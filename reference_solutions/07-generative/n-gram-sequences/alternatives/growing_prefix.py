"""Lets a prefix grow token by token and keeps a copy of each that is long enough.

Plain to follow; the copy must not be forgotten, or all entries are the same list.
"""


def n_gram_sequences(sequences):
    found = []
    for tokens in sequences:
        prefix = []
        for token in tokens:
            prefix.append(token)
            if len(prefix) >= 2:
                found.append(prefix.copy())
    return found
