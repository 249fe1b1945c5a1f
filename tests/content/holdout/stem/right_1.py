"""Right: a table of rules in one loop."""

RULES = [
    ("sses", "ss", False),
    ("ies", "y", False),
    ("ing", "", True),
    ("ed", "", True),
    ("ly", "", False),
    ("s", "", False),
]


def stem(word):
    if word.endswith("ss"):
        return word
    for ending, new, undouble in RULES:
        if not word.endswith(ending):
            continue
        rest = word[: -len(ending)]
        if len(rest) < 3 or not any(letter in "aeiouy" for letter in rest):
            continue
        if undouble and rest[-1] == rest[-2] and rest[-1] not in "aeiouylsz":
            rest = rest[:-1]
        return rest + new
    return word
