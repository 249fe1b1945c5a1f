"""Hidden tests of non-maximum suppression."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers


def distinct(rng, n):
    """Different scores in random order."""
    return (rng.permutation(n) + 1.0) / (n + 1)


def crowd(rng, objects, n):
    """Boxes around a few objects, moved a little each time."""
    corners = rng.uniform(0, 12, size=(objects, 2))
    truths = np.column_stack([corners, corners + rng.uniform(4, 8, size=(objects, 2))])
    return truths[rng.integers(0, objects, size=n)] + rng.uniform(-1.2, 1.2, size=(n, 4))


def kept(answer):
    numbers = as_numbers(answer, name="nms")
    assert numbers.ndim == 1, f"nms: expected a list of row numbers, got an array of shape {numbers.shape}."
    assert numbers.size == 0 or numbers.dtype.kind in "iu", "nms: the answers must be row numbers, whole numbers."
    return numbers.tolist()


def check(student, reference, boxes, scores, threshold):
    boxes, scores = np.array(boxes, float), np.array(scores, float)
    ours, theirs = kept(student.nms(boxes, scores, threshold)), reference.nms(boxes, scores, threshold)
    assert len(ours) == len(theirs), f"expected {len(theirs)} of {len(boxes)} boxes to be kept, got {len(ours)}."
    assert sorted(ours) == sorted(theirs), "the right number of boxes is kept, but not the right ones."
    assert ours == theirs, "the right boxes are kept, but they do not stand in the order of their scores."


@pytest.mark.points(2)
@pytest.mark.feedback("Boxes that show different things all stay; the answer has the best score first.")
def test_far_apart(student, reference, rng):
    """Boxes far apart"""
    boxes = np.array([[20.0 * k, 5, 20.0 * k + 8, 11] for k in range(6)])
    for places in (boxes, boxes[:, [1, 0, 3, 2]], boxes / 100):
        for threshold in (0.0, 0.5):
            check(student, reference, places, distinct(rng, 6), threshold)


@pytest.mark.points(2)
@pytest.mark.feedback("Of many boxes on one object only the one with the best score stays.")
def test_one_object(student, reference, rng):
    """Many boxes on one object"""
    for _ in range(3):
        boxes = np.array([0.0, 0, 10, 10]) + rng.uniform(-0.5, 0.5, size=(7, 4))
        check(student, reference, boxes, distinct(rng, 7), 0.5)


@pytest.mark.points(2)
@pytest.mark.feedback("A box that was dropped drops nobody: compare only with boxes that are kept.")
def test_chain(student, reference, rng):
    """Boxes in a chain, each overlapping the next"""
    n = int(rng.integers(5, 9))
    boxes = [[k, 0, k + 4, 2] for k in range(n)]
    for scores in (np.linspace(0.9, 0.1, n), np.linspace(0.1, 0.9, n), distinct(rng, n)):
        check(student, reference, boxes, scores, 0.5)


@pytest.mark.points(1)
@pytest.mark.feedback("A box whose IoU with a kept one is exactly the threshold stays.")
def test_threshold(student, reference):
    """At the threshold, and on both sides of it"""
    for width in (1.0, 0.9, 1.1):
        check(student, reference, [[0, 0, 2, 1], [0, 0, width, 1]], [0.9, 0.8], 0.5)
    check(student, reference, [[0, 0, 4, 1], [0, 0, 1, 1]], [0.2, 0.3], 0.25)


@pytest.mark.points(4)
@pytest.mark.feedback("Keep the best box that is left, drop what overlaps it too much, and begin again.")
def test_crowds(student, reference, rng):
    """Many boxes on several objects"""
    for objects, n in [(2, 8), (3, 15), (5, 20), (1, 10)]:
        boxes, scores = crowd(rng, objects, n), distinct(rng, n)
        for threshold in (0.2, 0.5, 0.7):
            check(student, reference, boxes, scores, threshold)


@pytest.mark.points(1)
@pytest.mark.feedback("With threshold 1 all boxes stay, and with 0 only those that share nothing with a kept one.")
def test_extreme_thresholds(student, reference, rng):
    """The thresholds 0 and 1"""
    boxes = np.array([[0.0, 0, 2, 2], [0, 0, 2, 2], [2, 0, 4, 2], [1, 1, 3, 3]])
    for threshold in (0.0, 1.0):
        check(student, reference, boxes, distinct(rng, 4), threshold)


@pytest.mark.points(1)
@pytest.mark.feedback("Without boxes nothing is kept; a single box always is.")
def test_none_and_one(student, reference):
    """No box, and one box"""
    check(student, reference, np.zeros((0, 4)), np.zeros(0), 0.5)
    check(student, reference, [[0, 0, 1, 1]], [0.3], 0.5)


@pytest.mark.points(1)
@pytest.mark.feedback("Work with row numbers: boxes and scores of the caller keep their values.")
def test_arguments_kept(student, reference, rng):
    """The arguments keep their values"""
    check(student, reference, crowd(rng, 2, 8), distinct(rng, 8), 0.4)
    assert not student.changed_arguments(), "nms changed one of its arguments in place."
