"""You keep letters, digits and the blank only, so tabs and line ends are lost. They are neither punctuation nor foreign
to ASCII.
"""


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.encode("ascii", errors="ignore").decode("ascii")
    return "".join(character for character in ascii_only if character.isalnum() or character == " ").lower()
