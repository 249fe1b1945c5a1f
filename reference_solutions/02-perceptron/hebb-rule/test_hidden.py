"""Hidden tests of Hebb's rule."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close


def decision(rng, size=6):
    """Random weights, inputs with at least one active and one inactive, and a random step."""
    x = np.array([1, 0, *rng.integers(0, 2, size=size - 2).tolist()])
    rng.shuffle(x)
    return rng.normal(size=size), x, float(rng.uniform(0.05, 0.5))


def assert_same_update(student, reference, arguments, tolerance):
    assert_close(student.hebb_update(*arguments), reference.hebb_update(*arguments), name="w", tolerance=tolerance)


@pytest.mark.points(3)
@pytest.mark.feedback("The neuron fired and was right: each connection with an active input becomes stronger by delta.")
def test_fired_rightly(student, reference, rng, tolerances):
    """The neuron fired, and it was right."""
    for _ in range(3):
        w, x, delta = decision(rng)
        assert_same_update(student, reference, (w, x, 1, 1, delta), tolerances["weights"])


@pytest.mark.points(3)
@pytest.mark.feedback("The neuron fired and was wrong: each connection with an active input becomes weaker by delta.")
def test_fired_wrongly(student, reference, rng, tolerances):
    """The neuron fired, and it was wrong."""
    for _ in range(3):
        w, x, delta = decision(rng)
        assert_same_update(student, reference, (w, x, 1, 0, delta), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("A silent neuron learns nothing by Hebb's rule, whether it was right to be silent or not.")
def test_silent(student, rng, tolerances):
    """The neuron was silent."""
    for target in (0, 1):
        w, x, delta = decision(rng)
        assert_close(student.hebb_update(w, x, 0, target, delta), w, name="w", tolerance=tolerances["weights"])
        moved = as_numbers(student.hebb_update(w, np.ones_like(x), 1, target, delta), name="w")
        assert not np.array_equal(moved, w), "The weights never move, when the neuron fires either."


@pytest.mark.points(1)
@pytest.mark.feedback("The rule must hold for any number of inputs, all active or none of them.")
def test_all_active_or_none(student, reference, rng, tolerances):
    """All inputs are active, or none is."""
    for size in (1, 4, 9):
        w, delta = rng.normal(size=size), float(rng.uniform(0.05, 0.5))
        for x in (np.zeros(size, dtype=int), np.ones(size, dtype=int)):
            for target in (0, 1):
                assert_same_update(student, reference, (w, x, 1, target, delta), tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("Make a new array: w = w + …, not w += …. The caller's arrays must keep their numbers.")
def test_arguments_keep_their_numbers(student, reference, rng, tolerances):
    """The arrays that came in are left as they were."""
    for target in (0, 1):
        for answer in (0, 1):
            w, x, delta = decision(rng)
            assert_same_update(student, reference, (w, x, answer, target, delta), tolerances["weights"])
            assert not student.changed_arguments(), "hebb_update changed one of its arguments in place."
            assert not student.handed_back_arguments(), "hebb_update answers with the caller's own array."
