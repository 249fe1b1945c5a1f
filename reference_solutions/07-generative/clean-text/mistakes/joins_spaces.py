"""You split the text into words and join them with single spaces. That changes spaces at the ends and spaces side by
side, but spaces are to stay as they are.
"""

import string


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.encode("ascii", errors="ignore").decode("ascii")
    return " ".join(
        "".join(character for character in ascii_only if character not in string.punctuation).lower().split()
    )
