"""You replace letters with accents by the plain letters. A friendly idea, but the task says that such characters are
dropped, and "é" leaves nothing behind.
"""

import string
import unicodedata


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", errors="ignore").decode("ascii")
    return "".join(character for character in ascii_only if character not in string.punctuation).lower()
