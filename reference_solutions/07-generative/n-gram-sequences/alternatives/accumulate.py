"""itertools grows tuples; those of length one are passed over."""

from itertools import accumulate, chain, islice


def prefixes(tokens):
    return islice(accumulate((token,) for token in tokens), 1, None)


def n_gram_sequences(sequences):
    return [list(prefix) for prefix in chain.from_iterable(map(prefixes, sequences))]
