"""You sort all the words of the corpus and number their places, so a word that occurs five times takes five numbers.
Each word takes one: 1, 2, 3 and so on, without a gap.
"""

from collections import Counter


def build_vocabulary(corpus: list[str]) -> dict[str, int]:
    stream = [word for text in corpus for word in text.split()]
    vocabulary: dict[str, int] = {}
    place = 1
    for word, times in Counter(stream).most_common():
        vocabulary[word] = place
        place += times
    return vocabulary


def encode(text: str, vocabulary: dict[str, int]) -> list[int]:
    return [vocabulary[word] for word in text.split() if word in vocabulary]


def decode(tokens: list[int], vocabulary: dict[str, int]) -> str:
    words = {number: word for word, number in vocabulary.items()}
    return " ".join(words[token] for token in tokens if token in words)
