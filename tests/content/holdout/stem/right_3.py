"""Right: regular expressions with a look-ahead for the vowel."""

import re


def rule(ending):
    return re.compile(r"^((?=[a-z]*?[aeiouy])[a-z]{3,})" + ending + "$")


TABLE = [
    (rule("sses"), "ss", 0),
    (rule("ies"), "y", 0),
    (rule("ing"), "", 1),
    (rule("ed"), "", 1),
    (rule("ly"), "", 0),
    (rule("s"), "", 0),
]
DOUBLE = re.compile(r"([bcdfghjkmnpqrtvwx])\1$")
VOWEL = re.compile("[aeiouy]")


def stem(word):
    if word[-2:] == "ss":
        return word
    for pattern, new, both in TABLE:
        match = pattern.match(word)
        if match is None or not VOWEL.search(match.group(1)):
            continue
        rest = match.group(1)
        return (DOUBLE.sub(r"\1", rest) if both else rest) + new
    return word
