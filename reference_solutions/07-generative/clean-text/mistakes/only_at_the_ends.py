"""You take punctuation off the ends of words only. It also stands inside of them, as in "it's" and "well-known", and
has to go from there too.
"""

import string


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.encode("ascii", errors="ignore").decode("ascii")
    return " ".join(word.strip(string.punctuation) for word in ascii_only.split(" ")).lower()
