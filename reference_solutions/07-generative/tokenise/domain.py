"""What the entry points may be called with."""

from typing import Any


def build_vocabulary(corpus: Any) -> bool:
    """Clean texts."""
    return True


def encode(text: str, vocabulary: Any) -> bool:
    """A vocabulary in which each word has a positive number of its own."""
    numbers = list(vocabulary.values())
    return len(set(numbers)) == len(numbers) and all(number > 0 for number in numbers)


def decode(tokens: Any, vocabulary: Any) -> bool:
    """Zeros and numbers of the vocabulary."""
    return encode("", vocabulary) and set(tokens) <= {0, *vocabulary.values()}
