"""Right: removesuffix and a generator of all candidates."""


def candidates(word):
    if word.endswith("ss"):
        yield word
    for ending, new, kind in zip("sses ies ing ed ly s".split(), ["ss", "y", "", "", "", ""], [0, 0, 1, 1, 0, 0]):
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 3 or rest.translate(str.maketrans("", "", "aeiouy")) == rest:
            continue
        if kind and rest[-2:] == rest[-1] * 2 and rest[-1] not in set("aeiouy") | {"l", "s", "z"}:
            rest = rest.removesuffix(rest[-1])
        yield rest + new
    yield word


def stem(word: str) -> str:
    return next(candidates(word))
