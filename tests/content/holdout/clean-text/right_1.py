"""Right: encode to ASCII with ignore, translate, lower."""

import string

TABLE = str.maketrans("", "", string.punctuation)


def clean(text):
    return text.encode("ascii", "ignore").decode("ascii").translate(TABLE).lower()
