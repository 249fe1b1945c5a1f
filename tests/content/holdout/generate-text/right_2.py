"""Right: zeros filled by hand, the model called directly, column 0 set to -1."""

import numpy as np


def next_word(model, tokens):
    L = model.input_shape[1]
    batch = np.zeros((1, L), dtype=int)
    tail = tokens[-L:]
    batch[0, L - len(tail) :] = tail
    probabilities = np.array(model(batch, training=False))[0]
    probabilities[0] = -1.0
    return int(probabilities.argmax())


def generate(model, seed_text, n_words, vocabulary):
    words = {i: w for w, i in vocabulary.items()}
    tokens = [vocabulary[word] for word in seed_text.split(" ") if word in vocabulary]
    new = []
    while len(new) < n_words:
        tokens = tokens + [next_word(model, tokens)]
        new.append(words[tokens[-1]])
    return " ".join([seed_text, *new])
