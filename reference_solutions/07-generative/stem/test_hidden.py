"""Hidden tests of the stemmer: made-up words, so that no dictionary helps."""

import pytest

from graders.judge.checks import assert_equal

VOWELS = list("aeiou")
PLAIN = list("bcdfgkmnprtv")
CONSONANTS = list("bcdfghjklmnpqrtvwxz")


def syllables(rng, count):
    """Consonant and vowel, some times over."""
    return "".join(str(rng.choice(PLAIN)) + str(rng.choice(VOWELS)) for _ in range(count))


def root(rng):
    """A made-up root that ends with a single consonant: barofut."""
    return syllables(rng, int(rng.integers(1, 4))) + str(rng.choice(PLAIN))


def same(student, reference, words):
    for word in words:
        assert_equal(student.stem(word), reference.stem(word), name="stem(word)")


@pytest.mark.points(2)
@pytest.mark.feedback("Take the ending off, and put in its place what the table says.")
@pytest.mark.parametrize("suffix", ["sses", "ies", "ly"])
def test_ending(student, reference, rng, suffix):
    """One ending"""
    same(student, reference, [root(rng) + suffix for _ in range(4)])


@pytest.mark.points(1)
@pytest.mark.feedback("Take the ending off. If what is left ends with a single consonant, nothing more happens.")
@pytest.mark.parametrize("suffix", ["ing", "ed", "s", "ss"])
def test_simple_ending(student, reference, rng, suffix):
    """An ending after a single consonant"""
    words = [root(rng) + suffix for _ in range(4)]
    same(student, reference, [*words, root(rng) + "s"] if suffix == "ss" else words)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "After ing and ed a double consonant loses one letter; l, s, z and vowels stay double. Other endings never do."
)
def test_double_letters(student, reference, rng):
    """Double letters"""
    words = []
    for letter in [*CONSONANTS, *"aeiouysz"]:
        suffix = str(rng.choice(["ing", "ed"]))
        words.append(syllables(rng, 2) + letter + letter + suffix)
    words += [
        syllables(rng, 1) + letter + letter + suffix
        for letter in "tpml"
        for suffix in ("ly", "sses", "ies", "ing", "ed", "s")
    ]
    same(student, reference, words)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "The part before the ending needs three letters and a vowel (y is one). If a rule does not fit, try the next ones."
)
def test_too_little_left(student, reference, rng):
    """Too little would be left"""
    words = []
    for suffix in ("sses", "ies", "ing", "ed", "ly", "s"):
        consonants = "".join(rng.choice(PLAIN, size=3))
        words += [
            suffix,
            consonants[:1] + suffix,
            consonants[0] + "a" + suffix,
            consonants + suffix,
            consonants[:2] + "e" + suffix,
        ]
        words += [consonants[:2] + "y" + suffix, consonants[0] + "o" + consonants[1] + suffix]
    same(student, reference, words)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "The first rule that fits is applied, and then no other. Words with two endings lose only the last one."
)
def test_only_one_rule(student, reference, rng):
    """Only one rule is applied"""
    endings = ["ings", "edly", "inging", "ingly", "lying", "sed", "ssing", "iesly", "eds", "lys", "essly", "ssses"]
    same(student, reference, [root(rng) + ending for ending in endings])
    same(student, reference, ["a", "y", "ss", "went", "mice", root(rng) + "a"])
