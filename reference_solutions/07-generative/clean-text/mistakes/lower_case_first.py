"""You make lower case first and drop what is not ASCII afterwards. The lower case of the Kelvin sign is an ordinary k,
so it stays. Keep to the order of the steps.
"""

import string


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.lower().encode("ascii", errors="ignore").decode("ascii")
    return "".join(character for character in ascii_only if character not in string.punctuation)
