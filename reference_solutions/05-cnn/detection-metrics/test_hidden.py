"""Hidden tests of matching detections with truths."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, unpacked


def check_match(student, reference, detections, truths, threshold):
    detections, truths = np.array(detections, float), np.array(truths, float)
    actual = as_numbers(student.match(detections, truths, threshold), name="match")
    expected = reference.match(detections, truths, threshold)
    assert actual.shape == expected.shape, f"match: expected one number for each of {len(detections)} detections."
    assert actual.size == 0 or actual.dtype.kind in "iu", "match: the answers must be whole numbers."
    assert_close(actual, expected, name="match")


def check_scores(student, reference, tolerances, matches, n_truths):
    answer = student.precision_recall_f1(np.array(matches, int), n_truths)
    expected = reference.precision_recall_f1(np.array(matches, int), n_truths)
    names = ("precision", "recall", "F1")
    for name, ours, theirs in zip(names, unpacked(answer, *names, of="precision_recall_f1"), expected, strict=True):
        assert_close(ours, theirs, name=name, tolerance=tolerances["scores"])


def scored(rng, boxes):
    """Boxes with different scores, in random order."""
    scores = rng.permutation(len(boxes)) / len(boxes) * 0.9 + 0.05
    return np.column_stack([boxes, scores])[rng.permutation(len(boxes))]


def crowd(rng, n, m):
    """Truths that overlap, and detections that are truths a little moved: many fit several truths."""
    truths = np.column_stack([rng.uniform(0, 6, size=(m, 2)), np.zeros((m, 2))])
    truths[:, 2:] = truths[:, :2] + rng.uniform(4, 6, size=(m, 2))
    boxes = truths[rng.integers(0, m, size=n)] + rng.normal(scale=0.8, size=(n, 4))
    return scored(rng, boxes), truths


@pytest.mark.points(2)
@pytest.mark.feedback("Each detection takes the truth that it overlaps most.")
def test_far_apart(student, reference, rng):
    """Truths far apart, one detection on each"""
    truths = np.array([[20.0 * k, 0, 20.0 * k + 8, 9] for k in range(4)])
    detections = scored(rng, truths + rng.uniform(-0.5, 0.5, size=(4, 4)))
    check_match(student, reference, detections, truths, 0.5)
    check_match(student, reference, detections / 100, truths / 100, 0.5)


@pytest.mark.points(1)
@pytest.mark.feedback("A box beside the truth, or below it, shares nothing with it and has found nothing.")
def test_beside(student, reference, rng):
    """Detections that miss"""
    truths = np.array([[0.0, 0, 8, 9]])
    misses = truths + np.array([[9, 0, 9, 0], [0, 10, 0, 10], [9, 10, 9, 10], [-20, -20, -20, -20]])
    check_match(student, reference, scored(rng, misses), truths, 0.01)
    check_match(student, reference, scored(rng, truths), truths, 0.01)


@pytest.mark.points(2)
@pytest.mark.feedback(
    "A truth is found once, by the detection with the best score; a second box on it is a false alarm."
)
def test_one_truth_once(student, reference, rng):
    """Several detections on one truth"""
    truths = [[0, 0, 8, 8], [50, 50, 58, 58]]
    for _ in range(3):
        detections = scored(rng, np.array([0.0, 0, 8, 8]) + rng.uniform(-0.7, 0.7, size=(4, 4)))
        check_match(student, reference, detections, truths, 0.5)


@pytest.mark.points(1)
@pytest.mark.feedback("The score decides who chooses first, not the fit and not the order of the rows.")
def test_score_before_fit(student, reference):
    """The better score against the better fit"""
    worse_fit, perfect = [0, 0, 8, 7], [0, 0, 8, 8]
    for rows in ([[*worse_fit, 0.9], [*perfect, 0.3]], [[*worse_fit, 0.3], [*perfect, 0.9]]):
        for order in (1, -1):
            check_match(student, reference, rows[::order], [[0, 0, 8, 8]], 0.5)


@pytest.mark.points(1)
@pytest.mark.feedback("A detection whose best truth is taken may still take another one that it fits.")
def test_second_choice(student, reference):
    """A detection whose best truth is taken"""
    truths = [[0, 0, 10, 10], [2, 0, 12, 10]]
    detections = [[0, 0, 10, 10, 0.9], [0.5, 0, 10.5, 10, 0.8], [0, 0, 10, 10, 0.7]]
    check_match(student, reference, detections, truths, 0.5)
    check_match(student, reference, detections[::-1], truths[::-1], 0.5)


@pytest.mark.points(1)
@pytest.mark.feedback("An IoU of exactly the threshold counts, a smaller one does not.")
def test_threshold(student, reference, rng):
    """At, above and below the threshold"""
    truths = [[0, 0, 4, 2]]
    for box in ([0, 0, 2, 2], [0, 0, 2.1, 2], [0, 0, 1.9, 2]):
        check_match(student, reference, [[*box, 0.5]], truths, 0.5)
        check_match(student, reference, [[*box, 0.5]], truths, float(rng.uniform(0.2, 0.4)))
        check_match(student, reference, [[*box, 0.5]], truths, 0.75)


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Best score first; each detection takes the free truth with the largest IoU, if it is large enough."
)
def test_crowds(student, reference, rng):
    """Many boxes that overlap"""
    for n, m in [(6, 4), (10, 5), (4, 8), (12, 6), (12, 12)]:
        for threshold in (0.3, 0.5):
            check_match(student, reference, *crowd(rng, n, m), threshold)


@pytest.mark.points(1)
@pytest.mark.feedback("Without detections the answer is empty; without truths every detection has found nothing.")
def test_empty(student, reference, rng):
    """Nothing detected, nothing to detect"""
    detections, truths = crowd(rng, 3, 3)
    check_match(student, reference, np.zeros((0, 5)), truths, 0.5)
    check_match(student, reference, detections, np.zeros((0, 4)), 0.5)
    check_match(student, reference, scored(rng, truths), truths, 0.5)


@pytest.mark.points(3)
@pytest.mark.feedback("Precision divides by the detections, recall by the truths; F1 is their harmonic mean.")
def test_scores(student, reference, rng, tolerances):
    """Precision, recall and F1"""
    for matches, n_truths in [([0, -1, 2, -1, -1], 3), ([1, 0], 7), ([-1, 3, -1], 9)]:
        check_scores(student, reference, tolerances, matches, n_truths)
    for _ in range(3):
        right, wrong = int(rng.integers(1, 6)), int(rng.integers(1, 6))
        matches = rng.permutation([*range(right), *[-1] * wrong])
        check_scores(student, reference, tolerances, matches, right + int(rng.integers(1, 6)))


@pytest.mark.points(1)
@pytest.mark.feedback("A quotient with denominator 0 is 0: no detections, no truths, or nothing right.")
def test_scores_extremes(student, reference, tolerances):
    """Everything right, nothing right, nothing there"""
    for matches, n_truths in [([0, 1, 2], 3), ([-1, -1], 3), ([], 3), ([-1, -1], 0), ([], 0)]:
        check_scores(student, reference, tolerances, matches, n_truths)


@pytest.mark.points(1)
@pytest.mark.feedback("Do not sort or mark the caller's tables: work with row numbers.")
def test_arguments_kept(student, reference, rng):
    """The arguments keep their values"""
    detections, truths = crowd(rng, 6, 4)
    check_match(student, reference, detections, truths, 0.5)
    assert not student.changed_arguments(), "match changed one of its arguments in place."
