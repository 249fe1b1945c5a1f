"""Wrong: unknown words become 0 in place of being left out."""

from collections import Counter


def build_vocabulary(corpus):
    counts = Counter(word for text in corpus for word in text.split())
    return {word: number for number, (word, _) in enumerate(counts.most_common(), start=1)}


def encode(text, vocabulary):
    return [vocabulary.get(word, 0) for word in text.split()]


def decode(tokens, vocabulary):
    words = {number: word for word, number in vocabulary.items()}
    return " ".join(words[token] for token in tokens if token != 0)
