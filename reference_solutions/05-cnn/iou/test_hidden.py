"""Hidden tests of intersection over union."""

import numpy as np
import pytest

from graders.judge.checks import assert_close


def boxes(rng, n, extent=10.0):
    """Boxes of all sizes, many of which overlap."""
    corners = np.sort(rng.uniform(-extent, extent, size=(n, 2, 2)), axis=1)
    return corners.reshape(n, 4)


def check(student, reference, tolerances, a, b):
    """The IoU in both orders."""
    for one, other in ((a, b), (b, a)):
        actual = student.iou(np.array(one, float), np.array(other, float))
        warned = student.warnings()
        expected = reference.iou(np.array(one, float), np.array(other, float))
        assert_close(actual, expected, name="iou", tolerance=tolerances["iou"])
        assert not warned, f"iou gave a warning: {warned[0]}"


@pytest.mark.points(2)
@pytest.mark.feedback("Shared area over both areas together, in which the shared area counts once.")
def test_overlap(student, reference, rng, tolerances):
    """Boxes that overlap"""
    for _ in range(5):
        x, y = rng.uniform(-5, 5, size=2)
        w, h, u, v = rng.uniform(2.0, 4.0, size=4)
        dx, dy = rng.uniform(-1.5, 1.5, size=2)
        check(student, reference, tolerances, [x, y, x + w, y + h], [x + dx, y + dy, x + dx + u, y + dy + v])


@pytest.mark.points(1)
@pytest.mark.feedback("A box agrees with itself perfectly: the answer is 1.")
def test_same(student, rng, tolerances):
    """A box with itself"""
    for box in boxes(rng, 3):
        assert_close(student.iou(box, box.copy()), 1.0, name="iou", tolerance=tolerances["iou"])
        assert_close(student.iou(box, box + 99.0), 0.0, name="iou of boxes far apart", tolerance=tolerances["iou"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "A negative width means that nothing is shared. Two negative numbers must not make a positive area."
)
def test_disjoint(student, reference, rng, tolerances):
    """Boxes that share nothing: beside, above, and across the corner"""
    for dx, dy in [(5, 0), (0, 5), (5, 5), (-5, 5), (5, -5), (-6, -7), (5, 0.3), (0.3, -5)]:
        box = boxes(rng, 1, 2.0)[0]
        other = box + np.array([dx, dy, dx, dy]) + rng.uniform(0, 0.5)
        check(student, reference, tolerances, box, other)
    assert_close(student.iou(box, box), 1.0, name="iou of a box with itself", tolerance=tolerances["iou"])


@pytest.mark.points(1)
@pytest.mark.feedback("When one box lies inside the other, the IoU is the small area over the large one.")
def test_nested(student, reference, rng, tolerances):
    """A box inside the other"""
    for _ in range(3):
        x, y = rng.uniform(-5, 5, size=2)
        inner = [x, y, x + rng.uniform(1, 2), y + rng.uniform(1, 2)]
        outer = [x - rng.uniform(0, 2), y - rng.uniform(0, 2), x + rng.uniform(2, 4), y + rng.uniform(2, 4)]
        check(student, reference, tolerances, inner, outer)


@pytest.mark.points(1)
@pytest.mark.feedback("Boxes that only touch share a line or a point, and that has no area.")
def test_touching(student, tolerances):
    """Boxes that touch"""
    box = np.array([0.0, 0.0, 2.0, 3.0])
    for other in ([2, 0, 4, 3], [0, 3, 2, 5], [2, 3, 5, 5], [-1, -1, 0, 0], [2, 1, 3, 9]):
        actual = student.iou(box, np.array(other, float))
        assert_close(actual, 0.0, name="iou of boxes that touch", tolerance=tolerances["iou"])
    assert_close(student.iou(box, box), 1.0, name="iou of a box with itself", tolerance=tolerances["iou"])


@pytest.mark.points(2)
@pytest.mark.feedback("A box without area shares none. When both have none, do not divide: the answer is 0.")
def test_zero_area(student, reference, tolerances):
    """Boxes without area"""
    point, line = [1, 1, 1, 1], [1, 1, 1, 4]
    for a, b in [(point, [0, 0, 2, 2]), (line, [0, 0, 2, 2]), (point, point), (line, line), (point, [5, 5, 5, 5])]:
        check(student, reference, tolerances, a, b)
    check(student, reference, tolerances, [0, 0, 2, 2], [0, 0, 2, 2])


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Coordinates are lengths, not pixel numbers: nothing is added to a width, and scale does not matter."
)
def test_scale(student, reference, rng, tolerances):
    """Very small and very large boxes"""
    for scale in (0.01, 1.0, 1000.0):
        a, b = np.array([0.0, 0, 2, 2]), np.array([1.0, 1, 3, float(rng.uniform(2, 4))])
        check(student, reference, tolerances, a * scale, b * scale)


@pytest.mark.points(3)
@pytest.mark.feedback("Row i, column j: box i of A with box j of B.")
def test_matrix(student, reference, rng, tolerances):
    """Tables of boxes"""
    for n, m in [(3, 5), (4, 4), (6, 2), (1, 1)]:
        A, B = boxes(rng, n), boxes(rng, m)
        actual = student.iou_matrix(A, B)
        assert_close(actual, reference.iou_matrix(A, B), name="iou_matrix", tolerance=tolerances["iou"])
        assert not student.changed_arguments(), "iou_matrix changed one of its arguments in place."


@pytest.mark.points(1)
@pytest.mark.feedback("A table without boxes gives a matrix without rows, or without columns; lines give zeros.")
def test_matrix_extremes(student, reference, rng, tolerances):
    """Empty tables, and boxes without area"""
    none = np.zeros((0, 4))
    flat = np.array([[1.0, 1, 1, 1], [0, 0, 3, 0], [0, 0, 3, 3]])
    for A, B in [(none, boxes(rng, 3)), (boxes(rng, 2), none), (none, none), (flat, flat)]:
        actual = student.iou_matrix(A, B)
        warned = student.warnings()
        assert_close(actual, reference.iou_matrix(A, B), name="iou_matrix", tolerance=tolerances["iou"])
        assert not warned, f"iou_matrix gave a warning: {warned[0]}"
