"""The examples of the statement. The hidden tests use other tensors."""

import numpy as np


def test_outer(student):
    """The example: outer"""
    answer = student.outer(np.array([1.0, 2.0]), np.array([10.0, 20.0, 30.0]))
    np.testing.assert_allclose(answer, [[10, 20, 30], [20, 40, 60]])


def test_batch_matmul(student):
    """A batch of two products"""
    A = np.array([[[1.0, 2.0]], [[0.0, 3.0]]])
    B = np.array([[[1.0], [1.0]], [[5.0], [2.0]]])
    np.testing.assert_allclose(student.batch_matmul(A, B), [[[3.0]], [[6.0]]])


def test_normalise_rows(student):
    """The example: normalise_rows"""
    answer = student.normalise_rows(np.array([[3.0, 4.0], [0.0, 0.0]]))
    np.testing.assert_allclose(answer, [[0.6, 0.8], [0.0, 0.0]])


def test_one_hot(student):
    """The example: one_hot"""
    np.testing.assert_array_equal(student.one_hot(np.array([2, 0]), 3), [[0, 0, 1], [1, 0, 0]])


def test_gather_labels(student):
    """The example: gather_labels"""
    answer = student.gather_labels(np.array([[0.1, 0.9], [0.7, 0.3]]), np.array([1, 0]))
    np.testing.assert_allclose(answer, [0.9, 0.7])
