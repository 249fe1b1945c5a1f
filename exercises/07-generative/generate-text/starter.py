"""A model writes a text, word by word."""

import keras


def next_word(model: keras.Model, tokens: list[int]) -> int:
    """The number of the most probable word after these tokens, never 0.

    model: integer array (n, L), padded in front -> probabilities (n, V). tokens: the words so far.
    """
    return 1


def generate(model: keras.Model, seed_text: str, n_words: int, vocabulary: dict[str, int]) -> str:
    """The seed text and n_words more words, each chosen by next_word from all words so far."""
    return seed_text
