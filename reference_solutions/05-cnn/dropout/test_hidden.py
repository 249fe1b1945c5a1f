"""Hidden tests of dropout. Bounds on counts are at least 6 standard deviations wide: chance fails nobody."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close


def numbers(rng, *shape):
    """Numbers of both signs, none near zero, so that a dropped one is known by its zero."""
    return rng.choice([-1.0, 1.0], size=shape) * rng.uniform(1.0, 3.0, size=shape)


def generator(rng):
    return np.random.default_rng(int(rng.integers(1_000_000_000)))


def mask(student, rng, x, rate):
    """Which numbers were dropped in training."""
    answer = as_numbers(student.dropout(x, rate, True, generator(rng)), name="dropout")
    assert answer.shape == x.shape, f"dropout: expected shape {x.shape}, got {answer.shape}."
    return answer == 0


def assert_drops(student, rng):
    """In training something is dropped and something stays: who answers with x, or with zeros, drops nothing."""
    dropped = mask(student, rng, numbers(rng, 20, 20), 0.5)
    assert dropped.any() and not dropped.all(), "dropout: in training with a rate of 0.5 some numbers go and some stay."


def assert_share(dropped, rate):
    """About the right number is dropped."""
    expected, spread = dropped.size * rate, np.sqrt(dropped.size * rate * (1 - rate))
    assert abs(dropped.sum() - expected) <= 6 * spread, (
        f"of {dropped.size} numbers about {expected:.0f} should be dropped with this rate, but {dropped.sum()} were."
    )


@pytest.mark.points(2)
@pytest.mark.feedback("Outside training the answer is x itself: nothing is dropped and nothing is scaled.")
def test_in_use(student, rng, tolerances):
    """Outside training"""
    for rate in (0.0, 0.3, 0.9):
        x = numbers(rng, 5, 4)
        actual = student.dropout(x, rate, False, generator(rng))
        assert_close(actual, x, name="dropout in use", tolerance=tolerances["kept"])
    assert_drops(student, rng)


@pytest.mark.points(2)
@pytest.mark.feedback("A number is dropped with probability rate, so it stays with probability 1 − rate.")
def test_share_that_is_dropped(student, rng):
    """How many numbers are dropped"""
    for rate in (0.2, 0.5, 0.75):
        assert_share(mask(student, rng, numbers(rng, 60, 50), rate), rate)


@pytest.mark.points(3)
@pytest.mark.feedback("The numbers that stay are multiplied by 1 / (1 − rate), so that sums keep their expected size.")
def test_numbers_that_stay(student, rng, tolerances):
    """The numbers that stay"""
    for rate in (0.2, 0.5, 0.75):
        x = numbers(rng, 20, 30)
        answer = as_numbers(student.dropout(x, rate, True, generator(rng)), name="dropout")
        assert answer.shape == x.shape, f"dropout: expected shape {x.shape}, got {answer.shape}."
        kept = answer != 0
        assert kept.any(), "all numbers are dropped."
        assert_close(answer[kept], x[kept] / (1 - rate), name="the numbers that stay", tolerance=tolerances["kept"])


@pytest.mark.points(1)
@pytest.mark.feedback("With rate 0 nothing is dropped, so training changes nothing either.")
def test_rate_zero(student, rng, tolerances):
    """A rate of 0"""
    x = numbers(rng, 20, 20)
    actual = student.dropout(x, 0.0, True, generator(rng))
    assert_close(actual, x, name="dropout with rate 0", tolerance=tolerances["kept"])
    assert_drops(student, rng)


@pytest.mark.points(1)
@pytest.mark.feedback("With a rate near 1 few numbers stay, and each becomes very large.")
def test_rate_near_one(student, rng, tolerances):
    """A rate near 1"""
    x = numbers(rng, 100, 100)
    answer = as_numbers(student.dropout(x, 0.98, True, generator(rng)), name="dropout")
    assert answer.shape == x.shape, f"dropout: expected shape {x.shape}, got {answer.shape}."
    assert_share(answer == 0, 0.98)
    kept = answer != 0
    assert_close(answer[kept], x[kept] * 50.0, name="the numbers that stay", tolerance=tolerances["kept"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Each number has its own lot, not each row or each column; how many are dropped is a matter of chance, too."
)
def test_each_number_for_itself(student, rng):
    """Each number has a lot of its own"""
    for shape in [(30, 40), (400, 2), (2, 400), (6, 5, 4, 10), (1000,)]:
        dropped = mask(student, rng, numbers(rng, *shape), 0.5)
        assert_share(dropped, 0.5)
        for axis in range(len(shape)):
            neighbours = np.diff(dropped, axis=axis)  # True where a number and the next one fared differently
            differ, n = neighbours.sum(), neighbours.size
            assert abs(differ - n / 2) <= 3.5 * np.sqrt(n), "neighbours are dropped together, or never together."
    counts = {int(mask(student, rng, numbers(rng, 40, 10), 0.5).sum()) for _ in range(8)}  # 200 ± 10 each
    assert len(counts) > 1, (
        "the same number of zeros in every draw: then the numbers are not independent of each other."
    )


@pytest.mark.points(1)
@pytest.mark.feedback("All chance comes from rng: the same state gives the same answer, another state another one.")
def test_chance_comes_from_the_generator(student, rng):
    """The answer depends on the generator, and on nothing else"""
    x, seed = numbers(rng, 20, 20), int(rng.integers(1_000_000))
    first, again, other = (
        as_numbers(side.dropout(x, 0.5, True, np.random.default_rng(s)), name="dropout")
        for side, s in ((student, seed), (student.in_fresh_process(), seed), (student, seed + 1))
    )
    assert np.array_equal(first, again), "the same state of the generator gave two different answers."
    assert not np.array_equal(first, other), "two different generators gave the same answer."


@pytest.mark.points(1)
@pytest.mark.feedback("Make a new array: writing zeros into x destroys the caller's numbers.")
def test_argument_kept(student, rng):
    """The argument keeps its values"""
    for training in (True, False):
        x = numbers(rng, 10, 10)
        answer = as_numbers(student.dropout(x, 0.5, training, generator(rng)), name="dropout")
        assert answer.shape == x.shape and np.any(answer), "dropout: nothing stays."
        assert not student.changed_arguments(), "dropout changed x in place."
    assert_drops(student, rng)
