"""Right: sorted by a tuple of minus the count and the first appearance."""

from collections import defaultdict


def build_vocabulary(corpus):
    how_often, first = defaultdict(int), {}
    for text in corpus:
        for word in text.split():
            how_often[word] += 1
            first.setdefault(word, len(first))
    vocabulary = {}
    for word in sorted(how_often, key=lambda w: (-how_often[w], first[w])):
        vocabulary[word] = len(vocabulary) + 1
    return vocabulary


def encode(text, vocabulary):
    known = vocabulary.keys()
    return [vocabulary[w] for w in text.split() if w in known]


def decode(tokens, vocabulary):
    text = []
    for token in tokens:
        for word, number in vocabulary.items():
            if number == token:
                text.append(word)
    return " ".join(text)
