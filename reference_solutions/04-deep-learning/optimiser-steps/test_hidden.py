"""Hidden tests of the optimisers' steps."""

import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked

SHAPES = [(3,), (4, 2), (), (2, 3, 2)]
NAMES = {"momentum_step": ("w", "v"), "rmsprop_step": ("w", "s"), "adam_step": ("w", "m", "s")}


def check(student, reference, tolerances, name, *args):
    actual = unpacked(getattr(student, name)(*args), *NAMES[name], of=f"{name}()")
    for part, found, expected in zip(NAMES[name], actual, getattr(reference, name)(*args), strict=True):
        assert_close(found, expected, name=f"{part} of {name}()", tolerance=tolerances["step"])


def check_rate(student, reference, tolerances, *args):
    assert_close(student.rate_at(*args), reference.rate_at(*args), name="rate_at()", tolerance=tolerances["step"])


def arrays(rng, shape, count):
    return [np.asarray(rng.normal(size=shape)) for _ in range(count)]


@pytest.mark.points(2)
@pytest.mark.feedback("First v = beta·v + g, then w − rate·v with this new v.")
def test_momentum(student, reference, rng, tolerances):
    """momentum_step for arrays of several shapes"""
    for shape in SHAPES:
        rate, beta = rng.uniform(0.05, 0.5), rng.uniform(0.3, 0.95)
        check(student, reference, tolerances, "momentum_step", *arrays(rng, shape, 3), rate, beta)


@pytest.mark.points(2)
@pytest.mark.feedback("Renew the running mean of the squares first; then divide each gradient by its root plus eps.")
def test_rmsprop(student, reference, rng, tolerances):
    """rmsprop_step for arrays of several shapes"""
    for shape in SHAPES:
        w, g, s = arrays(rng, shape, 3)
        rate, rho, eps = rng.uniform(0.05, 0.5), rng.uniform(0.3, 0.95), rng.uniform(0.1, 0.5)
        check(student, reference, tolerances, "rmsprop_step", w, g, s**2, rate, rho, eps)


@pytest.mark.points(2)
@pytest.mark.feedback("In the first step both running means are 0 before, and the correction divides by 1 − beta.")
def test_first_step_of_adam(student, reference, rng, tolerances):
    """The first step of Adam, from empty memories"""
    for shape in SHAPES:
        w, g = arrays(rng, shape, 2)
        rate, beta1, beta2, eps = *rng.uniform([0.05, 0.3, 0.3], [0.5, 0.9, 0.99]), rng.uniform(0.1, 0.5)
        check(student, reference, tolerances, "adam_step", w, g, 0 * w, 0 * w, 1, rate, beta1, beta2, eps)


@pytest.mark.points(3)
@pytest.mark.feedback("The correction divides by 1 − beta to the power of t; what is remembered stays uncorrected.")
def test_later_steps_of_adam(student, reference, rng, tolerances):
    """Later steps of Adam, and what it remembers"""
    for t in (2, 3, 7, 40):
        w, g, m, s = arrays(rng, (3, 2), 4)
        rate, beta1, beta2, eps = *rng.uniform([0.05, 0.3, 0.9], [0.5, 0.9, 0.99]), rng.uniform(0.1, 0.5)
        check(student, reference, tolerances, "adam_step", w, g, m, s**2, t, rate, beta1, beta2, eps)


@pytest.mark.points(2)
@pytest.mark.feedback("In step t of the warm-up the rate is highest·t/warm_up: not 0 at first, highest at last.")
def test_warm_up(student, reference, rng, tolerances):
    """The rate while it rises"""
    for warm_up in (1, 4, 10):
        steps, highest = warm_up + int(rng.integers(5, 20)), rng.uniform(0.01, 2)
        for t in range(1, warm_up + 1):
            check_rate(student, reference, tolerances, t, steps, warm_up, highest)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The cosine begins after the warm-up: its share of the way is (t − warm_up) of (steps − warm_up)."
)
def test_fall(student, reference, rng, tolerances):
    """The rate while it falls, with a warm-up and without"""
    for warm_up in (0, 3, 10):
        steps, highest = warm_up + int(rng.integers(5, 20)), rng.uniform(0.01, 2)
        for t in range(warm_up + 1, steps + 1):
            check_rate(student, reference, tolerances, t, steps, warm_up, highest)


@pytest.mark.points(1)
@pytest.mark.feedback("Write w − …, not w −= …: the second changes the array of whoever called.")
def test_arguments_keep_their_values(student, reference, rng, tolerances):
    """No argument is changed"""
    w, g, m, s = arrays(rng, (3,), 4)
    check(student, reference, tolerances, "momentum_step", w, g, m, 0.1, 0.9)
    assert not student.changed_arguments(), "momentum_step changed one of its arguments in place."
    check(student, reference, tolerances, "rmsprop_step", w, g, s**2, 0.1, 0.9, 0.1)
    assert not student.changed_arguments(), "rmsprop_step changed one of its arguments in place."
    check(student, reference, tolerances, "adam_step", w, g, m, s**2, 3, 0.1, 0.9, 0.99, 0.1)
    assert not student.changed_arguments(), "adam_step changed one of its arguments in place."
