"""model.predict, padding by hand, and a mask over column 0.

The probabilities are there to look at; predict is made for many rows, and slow for one.
"""

import numpy as np


def next_word(model, tokens):
    batch = np.zeros((1, model.input_shape[1]), dtype=int)
    for place, token in enumerate(reversed(tokens[-batch.shape[1] :]), start=1):
        batch[0, -place] = token
    probabilities = model.predict(batch, verbose=0)[0]
    probabilities[0] = -1
    return int(np.argmax(probabilities))


def generate(model, seed_text, n_words, vocabulary):
    names = {number: word for word, number in vocabulary.items()}
    words = [seed_text]
    known = [vocabulary[word] for word in seed_text.split() if word in vocabulary]
    while len(words) <= n_words:
        known = [*known, next_word(model, known)]
        words.append(names[known[-1]])
    return " ".join(words)
