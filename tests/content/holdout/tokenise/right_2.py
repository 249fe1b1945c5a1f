"""Right: a plain dict of counts and a stable sort."""


def build_vocabulary(corpus):
    counts = {}
    for text in corpus:
        for word in text.split():
            counts[word] = counts.get(word, 0) + 1
    ordered = sorted(counts, key=counts.get, reverse=True)
    return dict(zip(ordered, range(1, len(ordered) + 1)))


def encode(text, vocabulary):
    tokens = []
    for word in text.split():
        number = vocabulary.get(word)
        if number is not None:
            tokens.append(number)
    return tokens


def decode(tokens, vocabulary):
    names = list(vocabulary)
    numbers = list(vocabulary.values())
    return " ".join(names[numbers.index(t)] for t in tokens if t)
