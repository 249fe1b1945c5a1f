"""Hidden tests of the vocabulary."""

import pytest

from graders.judge.checks import assert_equal

LETTERS = list("abcdefghijklmnopqrstuvwxyz")


def words_of(rng, count):
    """Different made-up words in random order."""
    words = set()
    while len(words) < count:
        words.add("".join(rng.choice(LETTERS, size=int(rng.integers(2, 8)))))
    return [str(word) for word in rng.permutation(sorted(words))]


def corpus_of(rng, words, texts=12):
    """Texts in which some words are frequent and many are rare."""
    chances = 1.0 / (1.0 + rng.permutation(len(words)))
    chances /= chances.sum()
    return [" ".join(rng.choice(words, size=int(rng.integers(3, 9)), p=chances)) for _ in range(texts)]


@pytest.mark.points(2)
@pytest.mark.feedback("Count the words of all texts together. The most frequent gets 1, and no number is left out.")
def test_by_frequency(student, reference, rng):
    """Frequent words get small numbers"""
    words = words_of(rng, 7)
    stream = [word for times, word in enumerate(words, start=1) for _ in range(times)]
    stream = [str(word) for word in rng.permutation(stream)]
    corpus = [" ".join(stream[:10]), " ".join(stream[10:12]), " ".join(stream[12:])]
    assert_equal(student.build_vocabulary(corpus), reference.build_vocabulary(corpus), name="build_vocabulary(corpus)")
    assert not student.changed_arguments(), "build_vocabulary changed the corpus."


@pytest.mark.points(2)
@pytest.mark.feedback("Of equally frequent words, the one that appears first in the corpus gets the smaller number.")
def test_ties(student, reference, rng):
    """Ties go to the word that appears first"""
    words = words_of(rng, 10)
    corpus = [" ".join(words[:4]), " ".join(words[4:])]
    assert_equal(student.build_vocabulary(corpus), reference.build_vocabulary(corpus), name="build_vocabulary(corpus)")
    corpus = corpus_of(rng, words_of(rng, 40))
    assert_equal(student.build_vocabulary(corpus), reference.build_vocabulary(corpus), name="build_vocabulary(corpus)")


@pytest.mark.points(1)
@pytest.mark.feedback("A corpus without words has an empty vocabulary.")
def test_no_words(student):
    """A corpus without words"""
    for corpus in ([], ["", "  "]):
        assert_equal(student.build_vocabulary(corpus), {}, name="build_vocabulary(corpus)")
    assert_equal(student.build_vocabulary(["one"]), {"one": 1}, name="build_vocabulary of one word")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Each word that the vocabulary knows gives its number, in the order of the text, as often as it stands there."
)
def test_encode_known_words(student, reference, rng):
    """Known words to numbers"""
    corpus = corpus_of(rng, words_of(rng, 30))
    vocabulary = reference.build_vocabulary(corpus)
    for text in corpus[:4]:
        assert_equal(
            student.encode(text, vocabulary), reference.encode(text, vocabulary), name="encode(text, vocabulary)"
        )


@pytest.mark.points(2)
@pytest.mark.feedback("A word that the vocabulary does not know is left out; it gets no number, not even 0.")
def test_encode_unknown_words(student, reference, rng):
    """Unknown words are left out"""
    words = words_of(rng, 20)
    vocabulary = {word: number for number, word in enumerate(words[:10], start=1)}
    text = " ".join(rng.permutation(words))
    assert_equal(student.encode(text, vocabulary), reference.encode(text, vocabulary), name="encode(text, vocabulary)")
    assert not student.changed_arguments(), "encode changed the vocabulary."
    assert_equal(student.encode(" ".join(words[10:]), vocabulary), [], name="encode(text, vocabulary)")


@pytest.mark.points(2)
@pytest.mark.feedback("Each number gives its word, joined by single spaces. A 0 gives nothing, wherever it stands.")
def test_decode(student, reference, rng):
    """Numbers to words, without the padding"""
    vocabulary = reference.build_vocabulary(corpus_of(rng, words_of(rng, 30)))
    for _ in range(3):
        tokens = [0, 0, *rng.integers(0, len(vocabulary) + 1, size=9).tolist(), len(vocabulary), 1, 0]
        expected = reference.decode(tokens, vocabulary)
        assert_equal(student.decode(tokens, vocabulary), expected, name="decode(tokens, vocabulary)")
        assert not student.changed_arguments(), "decode changed one of its arguments."
    assert_equal(student.decode([0, 0], vocabulary), "", name="decode(tokens, vocabulary)")


@pytest.mark.points(1)
@pytest.mark.feedback("Numbers must be looked up in the vocabulary that is given, whatever its numbers and its order.")
def test_decode_undoes_encode(student, rng):
    """decode undoes encode, with any vocabulary"""
    words = words_of(rng, 12)
    numbers = rng.permutation(30)[:12] + 1
    vocabulary = dict(zip(words, numbers.tolist(), strict=True))
    text = " ".join(rng.choice(words, size=9))
    tokens = student.encode(text, vocabulary)
    assert_equal(tokens, [vocabulary[word] for word in text.split()], name="encode(text, vocabulary)")
    assert_equal(student.decode(tokens, vocabulary), text, name="decode(encode(text))")
    assert not student.changed_arguments(), "decode changed one of its arguments."
