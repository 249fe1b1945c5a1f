"""Hidden tests of the n-gram sequences."""

import pytest

from graders.judge.checks import assert_equal


def tokens(rng, length):
    return rng.integers(1, 500, size=length).tolist()


@pytest.mark.points(3)
@pytest.mark.feedback("A text of n tokens gives n − 1 prefixes: those of length 2, 3, … n, in this order.")
def test_one_text(student, reference, rng):
    """One text"""
    for length in (5, int(rng.integers(6, 20))):
        given = [tokens(rng, length)]
        assert_equal(
            student.n_gram_sequences(given), reference.n_gram_sequences(given), name="n_gram_sequences(sequences)"
        )


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Each text is cut by itself: no prefix crosses from one text into the next, and the texts keep their order."
)
def test_several_texts(student, reference, rng):
    """Several texts"""
    given = [tokens(rng, int(length)) for length in rng.integers(2, 9, size=6)]
    assert_equal(student.n_gram_sequences(given), reference.n_gram_sequences(given), name="n_gram_sequences(sequences)")


@pytest.mark.points(1)
@pytest.mark.feedback("A text of two tokens has one prefix: itself.")
def test_two_tokens(student, rng):
    """A text of two tokens"""
    given = [tokens(rng, 2)]
    assert_equal(student.n_gram_sequences(given), given, name="n_gram_sequences(sequences)")
    longer = student.n_gram_sequences([tokens(rng, 3)])
    assert_equal(len(longer), 2, name="how many prefixes a text of three tokens has")


@pytest.mark.points(2)
@pytest.mark.feedback("A text with one token or none has nothing to predict from, so it gives no prefix.")
def test_short_texts(student, reference, rng):
    """Texts that are too short"""
    given = [[], tokens(rng, 1), tokens(rng, 3), tokens(rng, 1), []]
    assert_equal(student.n_gram_sequences(given), reference.n_gram_sequences(given), name="n_gram_sequences(sequences)")
    assert_equal(student.n_gram_sequences([[], tokens(rng, 1)]), [], name="n_gram_sequences(sequences)")


@pytest.mark.points(1)
@pytest.mark.feedback("Build new lists, also for the longest prefix. The texts that came in must keep their tokens.")
def test_argument_unchanged(student, reference, rng):
    """The argument is not changed"""
    texts = [tokens(rng, 4), tokens(rng, 6)]
    answer = student.n_gram_sequences(texts)
    assert not student.changed_arguments(), "n_gram_sequences changed the texts that it was given."
    assert not student.handed_back_arguments(), "n_gram_sequences answers with the caller's own lists."
    assert_equal(answer, reference.n_gram_sequences(texts), name="n_gram_sequences(sequences)")
