"""The example of the statement, and simple boxes. The hidden tests use other boxes."""

import numpy as np

A, B = np.array([0.0, 0.0, 4.0, 2.0]), np.array([3.0, 1.0, 6.0, 3.0])


def test_example(student):
    """Two boxes that overlap"""
    np.testing.assert_allclose(student.iou(A, B), 1 / 13, rtol=1e-5)


def test_same_box(student):
    """A box with itself"""
    np.testing.assert_allclose(student.iou(A, A), 1.0, rtol=1e-5)


def test_apart(student):
    """Boxes that share nothing"""
    np.testing.assert_allclose(student.iou(A, A + 10), 0.0, atol=1e-9)


def test_matrix(student):
    """Each with each"""
    matrix = student.iou_matrix(np.array([A]), np.array([A, B, B + 10]))
    np.testing.assert_allclose(matrix, [[1, 1 / 13, 0]], rtol=1e-5, atol=1e-9)
