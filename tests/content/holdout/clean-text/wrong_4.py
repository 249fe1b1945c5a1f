"""Wrong: lower case comes first, so the Kelvin sign becomes an ASCII k and stays."""

import string


def clean(text):
    text = text.lower().encode("ascii", "ignore").decode()
    return text.translate(str.maketrans("", "", string.punctuation))
