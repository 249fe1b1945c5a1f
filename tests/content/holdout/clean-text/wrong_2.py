"""Wrong: double spaces are made one by split and join."""

import string


def clean(text):
    text = text.encode("ascii", "ignore").decode()
    text = text.translate(str.maketrans("", "", string.punctuation)).lower()
    return " ".join(text.split())
