"""Rule by rule, without a table. The order of the rules is plain to see; a new rule means new code."""


def enough(part):
    return len(part) >= 3 and any(letter in "aeiouy" for letter in part)


def shorten(part):
    last = part[-1]
    if part.endswith(last * 2) and last not in "aeiouylsz":
        return part[:-1]
    return part


def stem(word):
    if word.endswith("ss"):
        return word
    if word.endswith("sses") and enough(word[:-4]):
        return word[:-2]
    if word.endswith("ies") and enough(word[:-3]):
        return word[:-3] + "y"
    if word.endswith("ing") and enough(word[:-3]):
        return shorten(word[:-3])
    if word.endswith("ed") and enough(word[:-2]):
        return shorten(word[:-2])
    if word.endswith("ly") and enough(word[:-2]):
        return word[:-2]
    if word.endswith("s") and enough(word[:-1]):
        return word[:-1]
    return word
