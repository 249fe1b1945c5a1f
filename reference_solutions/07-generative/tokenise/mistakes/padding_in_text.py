"""Your decode shows the padding in the text. A 0 stands for an empty place and becomes no word and no space."""

from collections import Counter


def build_vocabulary(corpus: list[str]) -> dict[str, int]:
    """The number of each word: 1 for the most frequent, ties by first appearance, 0 for none."""
    counts = Counter(word for text in corpus for word in text.split())
    return {word: number for number, (word, _) in enumerate(counts.most_common(), start=1)}


def encode(text: str, vocabulary: dict[str, int]) -> list[int]:
    """The numbers of the words of a text, in order; words without a number are left out."""
    return [vocabulary[word] for word in text.split() if word in vocabulary]


def decode(tokens: list[int], vocabulary: dict[str, int]) -> str:
    """The words that have these numbers, joined by single spaces; zeros, which are padding, are left out."""
    words = {number: word for word, number in vocabulary.items()}
    return " ".join(words.get(token, "") for token in tokens)
