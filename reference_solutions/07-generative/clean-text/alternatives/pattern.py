"""A regular expression for all that has to go."""

import re

UNWANTED = re.compile(r"[^\x00-\x7f]|[!-/:-@\[-`{-~]")


def clean(text):
    return UNWANTED.sub("", text).lower()
