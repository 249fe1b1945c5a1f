"""A stemmer with seven rules: it strips a suffix, and knows neither grammar nor dictionary."""

RULES = [
    ("sses", "ss", False),
    ("ies", "y", False),
    ("ing", "", True),
    ("ed", "", True),
    ("ly", "", False),
    ("s", "", False),
]
VOWELS = set("aeiouy")
STAY_DOUBLE = VOWELS | set("lsz")


def stem(word: str) -> str:
    """The word after the first rule that fits; the word itself if none does."""
    if word.endswith("ss"):
        return word
    for suffix, replacement, undoubles in RULES:
        before = word.removesuffix(suffix)
        if before == word or len(before) < 3 or not VOWELS & set(before):
            continue
        return (undouble(before) if undoubles else before) + replacement
    return word


def undouble(text: str) -> str:
    """The text without its last letter if it ends with the same consonant twice, but for l, s and z."""
    return text[:-1] if text[-1] == text[-2] and text[-1] not in STAY_DOUBLE else text
