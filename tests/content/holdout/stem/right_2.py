"""Right: if and elif with a helper."""


def enough(rest):
    return len(rest) >= 3 and bool(set(rest) & set("aeiouy"))


def undouble(rest):
    if rest[-1] == rest[-2] and rest[-1] in "bcdfghjkmnpqrtvwx":
        return rest[:-1]
    return rest


def stem(word):
    if word.endswith("ss"):
        return word
    elif word.endswith("sses") and enough(word[:-4]):
        return word[:-2]
    elif word.endswith("ies") and enough(word[:-3]):
        return word[:-3] + "y"
    elif word.endswith("ing") and enough(word[:-3]):
        return undouble(word[:-3])
    elif word.endswith("ed") and enough(word[:-2]):
        return undouble(word[:-2])
    elif word.endswith("ly") and enough(word[:-2]):
        return word[:-2]
    elif word.endswith("s") and enough(word[:-1]):
        return word[:-1]
    return word
