"""A stemmer with seven rules."""


def stem(word: str) -> str:
    """The word after the first rule of the table that fits; the word itself if none does.

    word: lower-case letters, at least one.
    """
    return word
