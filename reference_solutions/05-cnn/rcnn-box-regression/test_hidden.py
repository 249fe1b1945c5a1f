"""Hidden tests of box regression."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close


def boxes(rng, n, scale=1.0):
    """Boxes with an area, at any place."""
    corners = rng.uniform(-20, 50, size=(n, 2))
    return np.concatenate([corners, corners + rng.uniform(2, 30, size=(n, 2))], axis=1) * scale


def check(student, reference, tolerances, name, *args):
    actual = getattr(student, name)(*args)
    assert_close(actual, getattr(reference, name)(*args), name=name, tolerance=tolerances["deltas"])


@pytest.mark.points(2)
@pytest.mark.feedback("How far the centre moves, in widths and heights of the proposal.")
def test_moves(student, reference, rng, tolerances):
    """encode_deltas for boxes that only move"""
    for n in (1, 4):
        proposals = boxes(rng, n)
        move = rng.uniform(-9, 9, size=(n, 2))
        check(student, reference, tolerances, "encode_deltas", proposals, proposals + np.tile(move, 2))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The logarithm of the true size over the proposed size: 0 when they are equal, positive when the box must grow."
)
def test_growth(student, reference, rng, tolerances):
    """encode_deltas for boxes that only grow or shrink"""
    for n in (1, 4):
        proposals = boxes(rng, n)
        half = (proposals[:, 2:] - proposals[:, :2]) / 2 * rng.uniform(0.3, 3.0, size=(n, 2))
        centre = (proposals[:, 2:] + proposals[:, :2]) / 2
        check(student, reference, tolerances, "encode_deltas", proposals, np.hstack([centre - half, centre + half]))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Centres and sizes, in the order tx, ty, tw, th; row i of one table belongs to row i of the other."
)
def test_encode(student, reference, rng, tolerances):
    """encode_deltas of any boxes"""
    for n in (2, 4, 7):
        check(student, reference, tolerances, "encode_deltas", boxes(rng, n), boxes(rng, n))


@pytest.mark.points(3)
@pytest.mark.feedback("Solve the four formulas for the true box; then go from centre and size back to corners.")
def test_apply(student, reference, rng, tolerances):
    """apply_deltas of any deltas"""
    for n in (1, 4, 7):
        deltas = rng.uniform(-1.0, 1.0, size=(n, 4))
        check(student, reference, tolerances, "apply_deltas", boxes(rng, n), deltas)


@pytest.mark.points(1)
@pytest.mark.feedback("Four zeros mean that the proposal is right as it is.")
def test_nothing_to_correct(student, rng, tolerances):
    """Proposals that are already right"""
    proposals = boxes(rng, 3)
    zeros = np.zeros((3, 4))
    answer = student.encode_deltas(proposals, proposals.copy())
    assert_close(answer, zeros, name="encode_deltas", tolerance=tolerances["deltas"])
    assert_close(student.apply_deltas(proposals, zeros), proposals, name="apply_deltas", tolerance=tolerances["deltas"])


@pytest.mark.points(2)
@pytest.mark.feedback("The two functions are each other's inverse: there and back changes nothing.")
def test_there_and_back(student, rng, tolerances):
    """There and back"""
    proposals, truths = boxes(rng, 6), boxes(rng, 6)
    deltas = as_numbers(student.encode_deltas(proposals, truths), name="encode_deltas")
    assert_close(student.apply_deltas(proposals, deltas), truths, name="apply_deltas", tolerance=tolerances["deltas"])


@pytest.mark.points(1)
@pytest.mark.feedback("Nothing is added to a width, and the answers do not depend on the unit of length.")
def test_scale(student, reference, rng, tolerances):
    """Boxes in parts of the image"""
    for scale in (0.01, 0.02):
        check(student, reference, tolerances, "encode_deltas", boxes(rng, 3, scale), boxes(rng, 3, scale))
        check(student, reference, tolerances, "apply_deltas", boxes(rng, 3, scale), rng.uniform(-1, 1, size=(3, 4)))


@pytest.mark.points(1)
@pytest.mark.feedback("Tables without rows and whole numbers are welcome; the arguments keep their values.")
def test_tables(student, reference, rng, tolerances):
    """No rows; whole numbers; the arguments keep their values"""
    none = np.zeros((0, 4))
    check(student, reference, tolerances, "encode_deltas", none, none)
    check(student, reference, tolerances, "apply_deltas", none, none)
    proposals, truths = np.floor(boxes(rng, 3)).astype(int), np.floor(boxes(rng, 3)).astype(int)
    check(student, reference, tolerances, "encode_deltas", proposals, truths)
    assert not student.changed_arguments(), "encode_deltas changed one of its arguments in place."
    check(student, reference, tolerances, "apply_deltas", proposals, rng.uniform(-1, 1, size=(3, 4)))
    assert not student.changed_arguments(), "apply_deltas changed one of its arguments in place."
