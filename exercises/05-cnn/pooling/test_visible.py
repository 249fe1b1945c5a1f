"""The example of the statement. The hidden tests use other maps, sizes and strides."""

import numpy as np

X = np.array([[1.0, 2, 5, 6, 9], [3, 8, 7, 4, 9], [9, 9, 9, 9, 9]]).reshape(1, 3, 5, 1)


def test_max_pool(student):
    """The largest of each window"""
    np.testing.assert_allclose(student.max_pool(X), np.reshape([[8, 7]], (1, 1, 2, 1)))


def test_average_pool(student):
    """The mean of each window"""
    np.testing.assert_allclose(student.average_pool(X), np.reshape([[3.5, 5.5]], (1, 1, 2, 1)))


def test_overlap(student):
    """Windows that overlap, because the stride is 1"""
    expected = np.reshape([[8, 8, 7, 9], [9, 9, 9, 9]], (1, 2, 4, 1))
    np.testing.assert_allclose(student.max_pool(X, size=2, stride=1), expected)
