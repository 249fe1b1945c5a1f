"""Hidden tests of cleaning a text."""

import string

import pytest

from graders.judge.checks import assert_equal

LETTERS = list(string.ascii_letters)
PUNCTUATION = list(string.punctuation)
FOREIGN = list("éüñßçøłžαβγжщ中文日本—–’“”…€°✓🙂\u212a\u0130")  # the last two have ASCII in their lower case


def word(rng, characters, low=3, high=8):
    return "".join(rng.choice(characters, size=int(rng.integers(low, high))))


def text(rng, characters, words=6):
    return " ".join(word(rng, characters) for _ in range(words))


@pytest.mark.points(2)
@pytest.mark.feedback("Every letter becomes lower case, wherever it stands.")
def test_lower_case(student, reference, rng):
    """Letters become lower case"""
    for _ in range(3):
        given = text(rng, LETTERS)
        assert_equal(student.clean(given), reference.clean(given), name="clean(text)")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "All 32 characters of string.punctuation go, also in the middle of a word, and nothing takes their place."
)
def test_punctuation(student, reference, rng):
    """Punctuation goes, wherever it stands"""
    given = "".join(part for mark in rng.permutation(PUNCTUATION) for part in (word(rng, LETTERS), mark))
    assert_equal(student.clean(given), reference.clean(given), name="clean(text)")
    for _ in range(3):
        given = text(rng, LETTERS + PUNCTUATION)
        assert_equal(student.clean(given), reference.clean(given), name="clean(text)")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "A character that is not ASCII is dropped. It is neither kept nor replaced by a similar letter, and it goes before "
    "anything becomes lower case."
)
def test_not_ascii(student, reference, rng):
    """Characters that are not ASCII are dropped"""
    given = "".join(part for sign in rng.permutation(FOREIGN) for part in (word(rng, LETTERS), sign))
    assert_equal(student.clean(given), reference.clean(given), name="clean(text)")
    for _ in range(3):
        given = text(rng, LETTERS + FOREIGN)
        assert_equal(student.clean(given), reference.clean(given), name="clean(text)")


@pytest.mark.points(1)
@pytest.mark.feedback("Digits are ASCII and no punctuation: they stay.")
def test_digits_stay(student, reference, rng):
    """Digits stay"""
    given = text(rng, LETTERS + list(string.digits) * 4)
    assert_equal(student.clean(given), reference.clean(given), name="clean(text)")


@pytest.mark.points(2)
@pytest.mark.feedback("Spaces stay as they are: at the ends, two side by side, and tabs and line ends as well.")
def test_spaces_stay(student, reference, rng):
    """Spaces stay as they are"""
    for _ in range(3):
        given = " ".join(["", *(word(rng, [*LETTERS, "", *" \t\n" * 3, "-"]) for _ in range(5)), "", "&", ""])
        assert_equal(student.clean(given), reference.clean(given), name="clean(text)")


@pytest.mark.points(1)
@pytest.mark.feedback("A text from which everything is dropped gives the empty text.")
def test_nothing_left(student, rng):
    """A text of which nothing is left"""
    for given in ("", "".join(rng.permutation(PUNCTUATION)), "".join(rng.permutation(FOREIGN))):
        assert_equal(student.clean(given), "", name="clean(text)")
