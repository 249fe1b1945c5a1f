"""One regular expression a rule, with the condition on the part before the ending inside it.

Compact; a wrong pattern is hard to find.
"""

import re

BEFORE = [re.compile(rf"^(.{{3,}}){suffix}$") for suffix in ("sses", "ies", "ing", "ed", "ly", "s")]
BECOMES = ("ss", "y", "", "", "", "")
DOUBLE = re.compile(r"([bcdfghjkmnpqrtvwx])\1$")


def stem(word):
    if word[-2:] == "ss":
        return word
    for number, (pattern, becomes) in enumerate(zip(BEFORE, BECOMES, strict=True)):
        found = pattern.match(word)
        if found and re.search("[aeiouy]", found[1]):
            left = DOUBLE.sub(r"\1", found[1]) if number in (2, 3) else found[1]
            return left + becomes
    return word
