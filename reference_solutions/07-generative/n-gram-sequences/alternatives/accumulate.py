"""itertools grows tuples; those of length one are passed over.

Few lines, and nothing is computed before it is asked for; who does not know itertools has to look up three
functions.
"""

from itertools import accumulate, chain, islice


def prefixes(tokens):
    return islice(accumulate((token,) for token in tokens), 1, None)


def n_gram_sequences(sequences):
    return [list(prefix) for prefix in chain.from_iterable(map(prefixes, sequences))]
