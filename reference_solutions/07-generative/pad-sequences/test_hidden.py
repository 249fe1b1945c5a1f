"""Hidden tests of padding."""

import numpy as np
import pytest

from graders.judge.checks import CheckFailed, as_numbers, assert_close


def tokens(rng, length):
    return rng.integers(1, 500, size=length).tolist()


def assert_rows(actual, expected):
    """The right integers in the right shape."""
    numbers = as_numbers(actual, name="pad_sequences(…)")
    if numbers.dtype.kind not in "iu":
        raise CheckFailed(f"pad_sequences(…): expected an array of integers, got dtype {numbers.dtype}.")
    assert_close(actual, expected, name="pad_sequences(…)")


@pytest.mark.points(3)
@pytest.mark.feedback("Zeros fill a short sequence up in front; its tokens stand at the end of the row.")
def test_short_sequences(student, reference, rng):
    """Short sequences"""
    given = [tokens(rng, int(length)) for length in rng.integers(1, 6, size=5)]
    assert_rows(student.pad_sequences(given, 8), reference.pad_sequences(given, 8))


@pytest.mark.points(3)
@pytest.mark.feedback("Of a long sequence the last tokens stay: cut at the front.")
def test_long_sequences(student, reference, rng):
    """Long sequences"""
    given = [tokens(rng, int(length)) for length in rng.integers(6, 14, size=5)]
    assert_rows(student.pad_sequences(given, 5), reference.pad_sequences(given, 5))


@pytest.mark.points(2)
@pytest.mark.feedback("Without a length the longest sequence decides.")
def test_length_of_the_longest(student, reference, rng):
    """As long as the longest"""
    for _ in range(2):
        lengths = rng.integers(1, 12, size=6)
        lengths[rng.integers(1, 5)] = 12  # neither the first nor the last
        given = [tokens(rng, int(length)) for length in lengths]
        assert_rows(student.pad_sequences(given), reference.pad_sequences(given))


@pytest.mark.points(1)
@pytest.mark.feedback("A sequence of just the right length stays as it is; an empty one becomes a row of zeros.")
def test_exact_and_empty(student, reference, rng):
    """Sequences of the right length, and empty ones"""
    given = [tokens(rng, 4), [], tokens(rng, 4), tokens(rng, 1)]
    assert_rows(student.pad_sequences(given, 4), reference.pad_sequences(given, 4))
    assert_rows(student.pad_sequences([tokens(rng, 3), []], 1)[1:], np.zeros((1, 1), dtype=int))


@pytest.mark.points(1)
@pytest.mark.feedback("Do not pad the lists in place: the caller's sequences must keep their tokens.")
def test_argument_unchanged(student, reference, rng):
    """The argument is not changed"""
    sequences = [tokens(rng, 2), tokens(rng, 9)]
    answer = student.pad_sequences(sequences, 5)
    assert not student.changed_arguments(), "pad_sequences changed the sequences that it was given."
    assert_close(answer, reference.pad_sequences(sequences, 5), name="pad_sequences(sequences, 5)")
