"""Keeps only the text and translates it anew for each word; TensorFlow finds the largest probability.

Nothing to keep in step with the text; all of it is translated anew for each word, and long answers run into
Python's limit of recursion.
"""

import tensorflow as tf


def next_word(model, tokens):
    length = model.input_shape[1]
    padded = tf.constant([([0] * length + tokens)[-length:]])
    return int(tf.argmax(model(padded)[0, 1:])) + 1


def generate(model, seed_text, n_words, vocabulary):
    if n_words == 0:
        return seed_text
    tokens = [vocabulary.get(word) for word in seed_text.split()]
    number = next_word(model, [token for token in tokens if token is not None])
    word = next(word for word, n in vocabulary.items() if n == number)
    return generate(model, f"{seed_text} {word}", n_words - 1, vocabulary)
