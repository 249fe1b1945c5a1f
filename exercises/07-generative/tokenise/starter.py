"""Numbers for words, and words for numbers."""


def build_vocabulary(corpus: list[str]) -> dict[str, int]:
    """The number of each word: 1 for the most frequent, ties by first appearance, 0 for none.

    corpus: clean texts.
    """
    return {}


def encode(text: str, vocabulary: dict[str, int]) -> list[int]:
    """The numbers of the words of a text, in order; words without a number are left out."""
    return []


def decode(tokens: list[int], vocabulary: dict[str, int]) -> str:
    """The words that have these numbers, joined by single spaces; zeros are left out."""
    return ""
