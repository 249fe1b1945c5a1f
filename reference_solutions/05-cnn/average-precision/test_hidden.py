"""Hidden tests of average precision."""

import numpy as np
import pytest

from graders.judge.checks import assert_close


def detections(rng, n, chance=0.5, missed=0):
    """Scores in random order, hits, and the number of truths: one for each hit, and some that are never found."""
    scores = (rng.permutation(n) + 1) / (n + 1)
    hits = (rng.random(n) < chance).astype(int)
    hits[int(rng.integers(n))] = 1
    return scores, hits, int(hits.sum()) + missed


def check(student, reference, tolerances, arguments):
    actual = student.average_precision(*arguments)
    expected = reference.average_precision(*arguments)
    assert_close(actual, expected, name="average_precision", tolerance=tolerances["area"])


@pytest.mark.points(2)
@pytest.mark.feedback("Follow the table of the statement with pencil and paper, row by row.")
def test_fixed_cases(student, tolerances):
    """Small cases that can be done by hand"""
    cases = [([1, 0, 1, 0], 3, 5 / 9), ([1, 1, 0], 2, 1.0), ([0, 1], 1, 0.5), ([0, 0, 1, 1], 2, 0.5)]
    for hits, n_truths, expected in cases:
        scores = np.linspace(0.9, 0.1, len(hits))
        actual = student.average_precision(scores, np.array(hits), n_truths)
        assert_close(actual, expected, name="average_precision", tolerance=tolerances["area"])


@pytest.mark.points(2)
@pytest.mark.feedback("Sort by score first, the best one in front; the detections come in any order.")
def test_any_order(student, reference, rng, tolerances):
    """Detections in any order"""
    scores, hits, n_truths = detections(rng, 12)
    for _ in range(4):
        order = rng.permutation(12)
        check(student, reference, tolerances, (scores[order], hits[order], n_truths))


@pytest.mark.points(3)
@pytest.mark.feedback("At each recall take the best precision that is reached there or later, and use all points.")
def test_all_truths_found(student, reference, rng, tolerances):
    """All truths are found"""
    for n in (5, 8, 20, 50):
        check(student, reference, tolerances, detections(rng, n, chance=float(rng.uniform(0.2, 0.7))))


@pytest.mark.points(2)
@pytest.mark.feedback("Recall divides by all truths, also by those that are never found.")
def test_truths_missed(student, reference, rng, tolerances):
    """Some truths are never found"""
    for n, missed in [(5, 1), (10, 7), (30, 4)]:
        check(student, reference, tolerances, detections(rng, n, missed=missed))


@pytest.mark.points(1)
@pytest.mark.feedback("All hits first gives 1; no hit, or no detection, gives 0.")
def test_extremes(student, reference, rng, tolerances):
    """The best and the worst, and no detection at all"""
    n = int(rng.integers(2, 8))
    scores, ones = np.linspace(0.9, 0.2, n), np.ones(n, int)
    check(student, reference, tolerances, (scores, ones, n))
    check(student, reference, tolerances, (scores, 0 * ones, n))
    check(student, reference, tolerances, (np.zeros(0), np.zeros(0, int), n))
    check(student, reference, tolerances, (np.array([0.4]), np.array([1]), 4))


@pytest.mark.points(1)
@pytest.mark.feedback("hits may be whole numbers or True and False; make new arrays in place of sorting the caller's.")
def test_booleans(student, reference, rng, tolerances):
    """Hits as True and False; the arguments keep their values"""
    scores, hits, n_truths = detections(rng, 15, missed=2)
    check(student, reference, tolerances, (scores, hits.astype(bool), n_truths))
    assert not student.changed_arguments(), "average_precision changed one of its arguments in place."


@pytest.mark.points(3)
@pytest.mark.feedback("Compute the average precision of each class for itself; then take the plain mean.")
def test_mean(student, reference, rng, tolerances):
    """Several classes, large and small"""
    for sizes in [(3,), (4, 25), (10, 3, 30, 6)]:
        classes = [detections(rng, n, chance=float(rng.uniform(0.2, 0.9)), missed=n % 3) for n in sizes]
        classes += [(np.zeros(0), np.zeros(0, int), 2)] * (len(sizes) - 1)  # nothing detected, two truths missed
        actual = student.mean_average_precision(classes)
        expected = reference.mean_average_precision(classes)
        assert_close(actual, expected, name="mean_average_precision", tolerance=tolerances["area"])
