"""Right: character by character with ord."""

import string


def clean(text: str) -> str:
    kept = ""
    for character in text:
        if ord(character) > 127:
            continue
        if character in string.punctuation:
            continue
        kept += character
    return kept.lower()
