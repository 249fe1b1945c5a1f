"""Makes a text plain: ASCII only, no punctuation, lower case."""

import string


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.encode("ascii", errors="ignore").decode("ascii")
    return "".join(character for character in ascii_only if character not in string.punctuation).lower()
