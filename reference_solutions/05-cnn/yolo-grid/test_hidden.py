"""Hidden tests of the grid of YOLO."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, unpacked


def objects(rng, n, S, n_classes):
    """n boxes inside the image, with their centres in different cells, and classes."""
    cells = rng.permutation(S * S)[:n]
    centres = (np.stack([cells % S, cells // S], axis=1) + rng.uniform(0.05, 0.95, size=(n, 2))) / S
    halves = np.minimum(centres, 1 - centres) * rng.uniform(0.2, 1.0, size=(n, 2))
    return np.concatenate([centres - halves, centres + halves], axis=1), rng.integers(0, n_classes, size=n)


def check_encode(student, reference, tolerances, *arguments):
    actual = student.encode(*arguments)
    assert_close(actual, reference.encode(*arguments), name="encode", tolerance=tolerances["grid"])


def check_decoded(answer, expected, tolerances):
    answer = unpacked(answer, "boxes", "classes", "scores", of="decode")
    for name, ours, theirs in zip(("boxes", "classes", "scores"), answer, expected, strict=True):
        assert_close(ours, theirs, name=f"{name} of decode", tolerance=tolerances["grid"])
    kind = as_numbers(answer[1], name="classes").dtype.kind
    assert kind in "iu" or len(expected[1]) == 0, "classes of decode must be whole numbers."


def answers(rng, S, n_classes):
    """A grid as a network answers: every number from 0 to 1."""
    return rng.random(size=(S, S, 5 + n_classes))


@pytest.mark.points(2)
@pytest.mark.feedback("The cell with the centre holds place, size, confidence and class; all other cells hold zeros.")
def test_encode_one(student, reference, rng, tolerances):
    """encode one box"""
    for S, n_classes in [(2, 3), (3, 2), (7, 20), (1, 1)]:
        check_encode(student, reference, tolerances, *objects(rng, 1, S, n_classes), S, n_classes)


@pytest.mark.points(3)
@pytest.mark.feedback("Row from y, column from x; the place in parts of a cell, the size in parts of the image.")
def test_encode_many(student, reference, rng, tolerances):
    """encode several boxes"""
    for n, S, n_classes in [(4, 4, 3), (7, 5, 2), (9, 3, 4)]:
        check_encode(student, reference, tolerances, *objects(rng, n, S, n_classes), S, n_classes)


@pytest.mark.points(2)
@pytest.mark.feedback("On a line between cells take the next cell; at 1.0 take the last one.")
def test_encode_borders(student, reference, tolerances):
    """encode centres on the lines of the grid and at the sides of the image"""
    boxes = np.array([[0.25, 0.25, 0.75, 0.75], [1.0, 1, 1, 1], [0, 0, 0, 0], [0.0, 0.9, 0.5, 1.1], [1, 0.3, 1, 0.4]])
    for box in boxes:
        check_encode(student, reference, tolerances, box[None], np.array([1]), 4, 2)


@pytest.mark.points(1)
@pytest.mark.feedback("Without boxes the whole grid holds zeros, and a grid of zeros gives no box.")
def test_nothing(student, reference, tolerances):
    """No box at all, both ways"""
    check_encode(student, reference, tolerances, np.zeros((0, 4)), np.zeros(0, int), 3, 2)
    grid = np.zeros((3, 3, 7))
    check_decoded(student.decode(grid, 0.5), reference.decode(grid, 0.5), tolerances)
    check_encode(student, reference, tolerances, np.array([[0.1, 0.1, 0.3, 0.3]]), np.array([1]), 3, 2)


@pytest.mark.points(2)
@pytest.mark.feedback("The score is the confidence times the largest class number; at least the threshold is enough.")
def test_decode_scores(student, reference, rng, tolerances):
    """decode: which cells give a box, with which class and score"""
    grid = answers(rng, 3, 3)
    grid[0, 0, 4:] = 0.5, 1.0, 0.2, 0.0
    grid[2, 1, 4:] = 0.9, 0.1, 0.1, 0.2
    grid[1, 2, 4:] = 0.1, 0.2, 0.2, 1.0
    for threshold in (0.5, 0.3, 0.7):
        _, classes, scores = reference.decode(grid, threshold)
        answer = student.decode(grid, threshold)
        answer = unpacked(answer, "boxes", "classes", "scores", of="decode")
        assert_close(answer[1], classes, name="classes of decode", tolerance=tolerances["grid"])
        assert_close(answer[2], scores, name="scores of decode", tolerance=tolerances["grid"])


@pytest.mark.points(3)
@pytest.mark.feedback("Centre = (cell + place in it) / S; the corners lie half a width and half a height from it.")
def test_decode_many(student, reference, rng, tolerances):
    """decode what a network might answer"""
    for S, n_classes in [(3, 2), (4, 5), (2, 1), (6, 3)]:
        grid = answers(rng, S, n_classes)
        check_decoded(student.decode(grid, 0.25), reference.decode(grid, 0.25), tolerances)


@pytest.mark.points(2)
@pytest.mark.feedback("decode undoes encode; only the order of the boxes becomes that of the cells.")
def test_round_trip(student, rng, tolerances):
    """There and back"""
    for n, S in [(5, 4), (10, 7)]:
        boxes, classes = objects(rng, n, S, 4)
        grid = as_numbers(student.encode(boxes, classes, S, 4), name="encode")
        order = np.argsort(np.floor((boxes[:, 1] + boxes[:, 3]) / 2 * S) * S + (boxes[:, 0] + boxes[:, 2]) / 2 * S)
        check_decoded(student.decode(grid, 0.5), (boxes[order], classes[order], np.ones(n)), tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback("Make new arrays; those of the caller keep their values.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    check_encode(student, reference, tolerances, *objects(rng, 4, 3, 2), 3, 2)
    assert not student.changed_arguments(), "encode changed one of its arguments in place."
    grid = answers(rng, 3, 2)
    check_decoded(student.decode(grid, 0.2), reference.decode(grid, 0.2), tolerances)
    assert not student.changed_arguments(), "decode changed the grid in place."
