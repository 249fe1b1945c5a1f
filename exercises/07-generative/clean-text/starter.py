"""Makes a text plain before its words are counted."""


def clean(text: str) -> str:
    """The text without non-ASCII characters and punctuation, in lower case.

    text: any text, perhaps empty. Spaces and digits stay as they are.
    """
    return text
