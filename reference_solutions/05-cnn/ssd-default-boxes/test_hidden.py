"""Hidden tests of the default boxes of SSD."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close


def check_boxes(student, reference, tolerances, *arguments):
    actual = student.default_boxes(*arguments)
    assert_close(actual, reference.default_boxes(*arguments), name="default_boxes", tolerance=tolerances["boxes"])


def check_assign(student, reference, defaults, truths):
    defaults, truths = np.array(defaults, float), np.array(truths, float)
    actual = as_numbers(student.assign(defaults, truths), name="assign")
    expected = reference.assign(defaults, truths)
    assert actual.shape == expected.shape, f"assign: expected one number for each of {len(defaults)} default boxes."
    assert actual.dtype.kind in "iu", "assign: the answers must be whole numbers."
    assert_close(actual, expected, name="assign")


def overlap(A, B):
    sides = np.minimum(A[:, None, 2:], B[:, 2:]) - np.maximum(A[:, None, :2], B[:, :2])
    shared = np.clip(sides, 0, None).prod(axis=2)
    return shared / ((A[:, 2:] - A[:, :2]).prod(1)[:, None] + (B[:, 2:] - B[:, :2]).prod(1) - shared)


def scene(rng, n, m):
    """Default boxes and truths with overlaps of all sizes; no default box is the best one of two truths."""
    while True:
        corners = rng.uniform(0, 0.6, size=(n, 2))
        defaults = np.concatenate([corners, corners + rng.uniform(0.2, 0.4, size=(n, 2))], axis=1)
        truths = defaults[rng.permutation(n)[:m]] + rng.uniform(-0.1, 0.1, size=(m, 4))
        matrix = overlap(defaults, truths)
        if len(set(matrix.argmax(axis=0))) == m and (matrix.max(axis=0) > 0.05).all():
            return defaults, truths


@pytest.mark.points(2)
@pytest.mark.feedback("The centre of a box is the centre of its cell: half a cell from the corner.")
def test_squares(student, reference, rng, tolerances):
    """Square boxes"""
    for feature_size in (1, 2, 3, 5):
        check_boxes(student, reference, tolerances, feature_size, float(rng.uniform(0.1, 0.5)), [1.0])


@pytest.mark.points(3)
@pytest.mark.feedback("Width = scale · √ratio, height = scale / √ratio; ratios in the order in which they came.")
def test_ratios(student, reference, rng, tolerances):
    """Boxes of several shapes"""
    for feature_size, ratios in [(1, [2.0]), (2, [1.0, 2.0, 0.5]), (3, [3.0, float(rng.uniform(0.2, 0.9))])]:
        check_boxes(student, reference, tolerances, feature_size, float(rng.uniform(0.1, 0.5)), ratios)


@pytest.mark.points(2)
@pytest.mark.feedback("Row by row, from left to right: the column changes faster than the row, and the ratio fastest.")
def test_order(student, reference, tolerances):
    """The order of the boxes, and boxes that reach over the side"""
    for feature_size, scale in [(2, 0.9), (4, 1.5), (3, 0.1)]:
        check_boxes(student, reference, tolerances, feature_size, scale, [0.5, 2.0, 1.0, 3.0])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "A default box gets a truth from an IoU of 0.5 on, and of several truths the one it overlaps most."
)
def test_good_overlaps(student, reference):
    """Overlaps around one half"""
    truths = [[0, 0, 2, 1]]
    for width in (1.0, 0.98, 1.02):
        check_assign(student, reference, [[0, 0, 2, 1], [0, 0, width, 1], [5, 5, 6, 6]], truths)
    two = [[0, 0, 10, 10], [2, 0, 12, 10]]
    middle = [[0.5, 0, 10.5, 10], [1.7, 0, 11.7, 10]]
    check_assign(student, reference, [*two, *middle], two)
    check_assign(student, reference, [*two, *middle], two[::-1])


@pytest.mark.points(2)
@pytest.mark.feedback("Each truth gets the default box that overlaps it most, even if that IoU is small.")
def test_nobody_is_forgotten(student, reference, rng):
    """Truths that overlap no default box well"""
    defaults = [[0, 0, 4, 4], [4, 0, 8, 4], [0, 4, 4, 8], [4, 4, 8, 8]]
    x = float(rng.uniform(0.2, 0.8))
    check_assign(student, reference, defaults, [[3 + x / 2, x, 5.5 + x, 2 + x], [x, 5, x + 1, 6]])
    check_assign(student, reference, defaults, [[x, x, x + 0.5, x + 0.5]])


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Rule 2 is stronger: the best default box of a truth goes to this truth, even if it overlaps another one more."
)
def test_the_stronger_rule(student, reference):
    """A default box that two truths could have"""
    truths = [[0, 0, 10, 10], [3, 0, 13, 10]]
    defaults = [[0, 0, 10, 10.5], [1, 0, 11, 10], [20, 20, 30, 30]]
    check_assign(student, reference, defaults, truths)
    check_assign(student, reference, defaults, truths[::-1])
    check_assign(student, reference, defaults[::-1], truths)
    check_assign(student, reference, [[-3, 0, 7, 10], [2, 0, 12, 10], [3, 0, 13, 10.5]], truths)


@pytest.mark.points(3)
@pytest.mark.feedback("First rule 1 for all default boxes, then rule 2, which may write over it.")
def test_scenes(student, reference, rng):
    """Many default boxes and truths"""
    for n, m in [(6, 2), (10, 4), (30, 5), (8, 8)]:
        check_assign(student, reference, *scene(rng, n, m))


@pytest.mark.points(1)
@pytest.mark.feedback("Without truths every default box gets −1; the arguments keep their values.")
def test_no_truths(student, reference, rng):
    """No truth at all; the arguments keep their values"""
    defaults, truths = scene(rng, 6, 2)
    check_assign(student, reference, defaults, np.zeros((0, 4)))
    check_assign(student, reference, defaults, truths)
    assert not student.changed_arguments(), "assign changed one of its arguments in place."
