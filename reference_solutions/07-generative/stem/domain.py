"""What the entry points may be called with."""


def stem(word: str) -> bool:
    """A word in lower case."""
    return word.isalpha() and word.isascii() and word.islower()
