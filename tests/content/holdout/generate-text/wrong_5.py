"""Wrong: the new word is not fed back to the model."""

import keras
import numpy as np


def next_word(model, tokens):
    row = keras.utils.pad_sequences([list(tokens)], maxlen=model.input_shape[1], padding="pre", truncating="pre")
    p = model.predict(row, verbose=0)[0]
    return int(np.argmax(p[1:])) + 1


def generate(model, seed_text, n_words, vocabulary):
    index_word = {number: word for word, number in vocabulary.items()}
    words = seed_text.split()
    tokens = [vocabulary[w] for w in words if w in vocabulary]
    text = seed_text
    for _ in range(n_words):
        number = next_word(model, tokens)
        text += " " + index_word[number]
    return text
