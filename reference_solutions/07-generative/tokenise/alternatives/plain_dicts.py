"""Counts in a plain dictionary, which remembers the order of first appearance, and sorts with a key.

No import; a Counter would say in one word what it is.
"""


def build_vocabulary(corpus):
    counts = {}
    for text in corpus:
        for word in text.split():
            counts[word] = counts.get(word, 0) + 1
    vocabulary = {}
    for word in sorted(counts, key=lambda word: -counts[word]):
        vocabulary[word] = len(vocabulary) + 1
    return vocabulary


def encode(text, vocabulary):
    tokens = (vocabulary.get(word, 0) for word in text.split())
    return [token for token in tokens if token != 0]


def decode(tokens, vocabulary):
    names = dict(zip(vocabulary.values(), vocabulary.keys(), strict=True))
    return " ".join(filter(None, (names.get(token) for token in tokens)))
