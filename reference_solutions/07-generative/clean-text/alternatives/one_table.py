"""A translation table that maps every unwanted character to None."""

import string


class Table(dict):
    def __missing__(self, code):
        return None if code > 127 else code


TABLE = Table({ord(mark): None for mark in string.punctuation})


def clean(text):
    return text.translate(TABLE).lower()
