"""Right: a growing prefix that is copied, with itertools.chain."""

from itertools import chain


def prefixes(tokens):
    grown = []
    for token in tokens:
        grown.append(token)
        if len(grown) >= 2:
            yield list(grown)


def n_gram_sequences(sequences):
    return list(chain.from_iterable(prefixes(tokens) for tokens in sequences))
