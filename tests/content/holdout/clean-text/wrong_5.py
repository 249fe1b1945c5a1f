"""Wrong: punctuation leaves a space behind."""

import string


def clean(text):
    text = text.encode("ascii", "ignore").decode()
    return text.translate(str.maketrans(string.punctuation, " " * 32)).lower()
