"""A regular expression for all that has to go.

Short, and other signs are easily added; it must be read with care, and a translation table is faster.
"""

import re

UNWANTED = re.compile(r"[^\x00-\x7f]|[!-/:-@\[-`{-~]")


def clean(text):
    return UNWANTED.sub("", text).lower()
