"""Wrong: ties are broken by the alphabet, not by first appearance."""

from collections import Counter


def build_vocabulary(corpus):
    counts = Counter(word for text in corpus for word in text.split())
    return {
        word: number
        for number, (word, _) in enumerate(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])), start=1)
    }


def encode(text, vocabulary):
    return [vocabulary[word] for word in text.split() if word in vocabulary]


def decode(tokens, vocabulary):
    words = {number: word for word, number in vocabulary.items()}
    return " ".join(words[token] for token in tokens if token != 0)
