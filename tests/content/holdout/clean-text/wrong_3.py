"""Wrong: punctuation is found with \\w, so the underscore stays."""

import re


def clean(text):
    text = text.encode("ascii", "ignore").decode()
    return re.sub(r"[^\w\s]", "", text).lower()
