"""Right: recursion for the text, max with a key for the word."""

import numpy as np


def next_word(model, tokens):
    length = int(model.input_shape[-1])
    padded = ([0] * length + list(tokens))[-length:]
    p = model.predict(np.array([padded]), verbose=0)[0].tolist()
    return max(range(1, len(p)), key=lambda i: p[i])


def generate(model, seed_text, n_words, vocabulary):
    if n_words == 0:
        return seed_text
    number = next_word(model, [vocabulary[w] for w in seed_text.split() if w in vocabulary])
    word = next(w for w, i in vocabulary.items() if i == number)
    return generate(model, seed_text + " " + word, n_words - 1, vocabulary)
