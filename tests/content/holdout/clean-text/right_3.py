"""Right: two regular expressions."""

import re
import string

NOT_ASCII = re.compile(r"[^\x00-\x7f]")
PUNCTUATION = re.compile("[" + re.escape(string.punctuation) + "]")


def clean(text):
    return PUNCTUATION.sub("", NOT_ASCII.sub("", text)).lower()
