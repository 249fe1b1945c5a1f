"""`build_vocabulary` takes the texts out of the list that it is given, one after the other. Afterwards the caller
has no corpus left: go through the list and leave it as it is.
"""

from collections import Counter


def build_vocabulary(corpus: list[str]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    while corpus:
        counts.update(corpus.pop(0).split())
    return {word: number for number, (word, _) in enumerate(counts.most_common(), start=1)}


def encode(text: str, vocabulary: dict[str, int]) -> list[int]:
    return [vocabulary[word] for word in text.split() if word in vocabulary]


def decode(tokens: list[int], vocabulary: dict[str, int]) -> str:
    words = {number: word for word, number in vocabulary.items()}
    return " ".join(words[token] for token in tokens if token in words)
