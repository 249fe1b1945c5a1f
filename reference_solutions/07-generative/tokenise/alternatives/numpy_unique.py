"""NumPy counts the words; a sort by two keys puts them in order.

Fast on large texts; lexsort takes its keys the last first, which surprises.
"""

import numpy as np


def build_vocabulary(corpus):
    stream = " ".join(corpus).split()
    if not stream:
        return {}
    words, first, counts = np.unique(stream, return_index=True, return_counts=True)
    order = np.lexsort((first, -counts))
    return {str(word): number + 1 for number, word in enumerate(words[order])}


def encode(text, vocabulary):
    tokens = []
    for word in text.split():
        try:
            tokens.append(vocabulary[word])
        except KeyError:
            continue
    return tokens


def decode(tokens, vocabulary):
    words = [""] * (max(vocabulary.values()) + 1)
    for word, number in vocabulary.items():
        words[number] = word
    return " ".join(words[token] for token in tokens if token > 0)
