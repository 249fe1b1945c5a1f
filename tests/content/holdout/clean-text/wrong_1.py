"""Wrong: accents are taken off first, so é becomes e in place of nothing."""

import string
import unicodedata


def clean(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return text.translate(str.maketrans("", "", string.punctuation)).lower()
