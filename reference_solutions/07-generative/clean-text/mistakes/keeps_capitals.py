"""You drop what has to be dropped, but capital letters stay. For the network "The" and "the" would be two different
words.
"""

import string


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.encode("ascii", errors="ignore").decode("ascii")
    return "".join(character for character in ascii_only if character not in string.punctuation)
