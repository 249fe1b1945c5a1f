"""Right: numpy's unique with counts, lexsort by count and first place."""

import numpy as np


def build_vocabulary(corpus):
    words = " ".join(corpus).split()
    if not words:
        return {}
    names, first, counts = np.unique(np.array(words), return_index=True, return_counts=True)
    order = np.lexsort((first, -counts))
    return {str(names[k]): i + 1 for i, k in enumerate(order)}


def encode(text, vocabulary):
    return list(filter(None, (vocabulary.get(w, 0) for w in text.split())))


def decode(tokens, vocabulary):
    back = dict(map(reversed, vocabulary.items()))
    return " ".join([back[t] for t in tokens if t in back])
