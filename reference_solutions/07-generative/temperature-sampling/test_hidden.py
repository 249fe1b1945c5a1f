"""Hidden tests of sampling: frequencies of a few hundred draws, each from a generator of its own."""

import numpy as np
import pytest

from graders.judge.checks import CheckFailed, shown

DRAWS = 150
SIGMAS = 5.0


def index(answer, size):
    """The answer, once it is sure that it is an index."""
    if isinstance(answer, bool) or not isinstance(answer, int | np.integer):
        raise CheckFailed(f"sample(…): expected an int, got {type(answer).__name__}.")
    if not 0 <= answer < size:
        raise CheckFailed(f"sample(…): expected an index from 0 to {size - 1}, got {shown(answer)}.")
    return int(answer)


def frequencies(student, rng, p, temperature, draws=DRAWS):
    seeds = rng.integers(2**32, size=draws)
    drawn = [index(student.sample(p, temperature, np.random.default_rng(int(seed))), len(p)) for seed in seeds]
    return np.bincount(drawn, minlength=len(p)) / draws


def assert_drawn_with(student, rng, p, temperature):
    """Each index comes as often as q says, up to chance: an honest draw fails once in some million runs."""
    q = p ** (1 / temperature)
    q /= q.sum()
    found = frequencies(student, rng, p, temperature)
    slack = SIGMAS * np.sqrt(q * (1 - q) / DRAWS) + 1.5 / DRAWS
    if (np.abs(found - q) > slack).any():
        worst = int(np.argmax(np.abs(found - q) - slack))
        raise CheckFailed(
            f"sample(…) at temperature {temperature:g}: index {worst} should come in {q[worst]:.0%} of the draws; "
            f"it came in {found[worst]:.0%}."
        )


@pytest.mark.points(2)
@pytest.mark.feedback("At temperature 1 each index is drawn with its own probability.")
def test_temperature_one(student, rng):
    """Temperature 1"""
    assert_drawn_with(student, rng, rng.permutation([0.6, 0.25, 0.1, 0.05]), 1.0)


@pytest.mark.points(2)
@pytest.mark.feedback("Below 1, likely words become likelier: the exponent 1/T is above 1.")
def test_cool(student, rng):
    """A temperature below 1"""
    assert_drawn_with(student, rng, rng.permutation([0.4, 0.3, 0.2, 0.1]), 0.3)


@pytest.mark.points(2)
@pytest.mark.feedback("Above 1, the differences between the words fade, but they do not vanish.")
def test_hot(student, rng):
    """A temperature above 1"""
    assert_drawn_with(student, rng, rng.permutation([0.9, 0.07, 0.03]), 2.5)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "A word of probability 0 is never drawn, at any temperature, and its logarithm must not lead to a warning."
)
def test_zero_probability(student, rng):
    """Probability 0"""
    p = np.zeros(40)
    places = rng.permutation(40)[:3]
    p[places] = [0.5, 0.3, 0.2]
    for temperature in (0.5, 50.0):
        found = frequencies(student, rng, p, temperature, draws=60)
        assert not student.warnings(), "There was a warning. Take care of the logarithm of 0."
        assert found[places].sum() > 1 - 1e-9, "An index with probability 0 was drawn."
        assert (found[places] > 0).sum() >= (2 if temperature < 1 else 3), "Some index that is possible never came."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "With small probabilities and a low temperature, p ** (1/T) is 0 for all words. Compute with logarithms."
)
def test_cold_and_large(student, rng):
    """A large vocabulary at a very low temperature"""
    p = rng.uniform(0.5, 1.0, size=6000)
    best = int(rng.integers(6000))
    p[best] = 2.0
    for temperature in (0.01, 0.02):
        answer = student.sample(p / p.sum(), temperature, np.random.default_rng(int(rng.integers(2**32))))
        assert 0 not in student.changed_arguments(), "sample changed its probabilities."
        assert not student.warnings(), "There was a warning. Work with logarithms, and subtract the largest exponent."
        assert index(answer, 6000) == best, "Close to temperature 0 the likeliest index should come."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Draw with the generator that is given: the same state gives the same index, and another state may give another."
)
def test_chance_comes_from_rng(student, rng):
    """All chance comes from rng"""
    p = np.full(50, 0.02)
    seeds = [int(seed) for seed in rng.integers(2**32, size=20)]
    once, again = (
        [index(side.sample(p, 1.0, np.random.default_rng(s)), 50) for s in seeds]
        for side in (student, student.in_fresh_process())
    )
    assert once == again, "The same state of rng gave two different indices."
    assert len(set(once)) > 5, "Other states of rng should give other indices."
