"""The example of the statement. The hidden tests use other tables."""

import numpy as np

X = np.array([[2.0, 30.0, 7.0], [4.0, 10.0, 7.0], [3.0, 20.0, 7.0]])
LOW, HIGH = np.array([2.0, 10.0, 7.0]), np.array([4.0, 30.0, 7.0])


def test_fit(student):
    """The example: fit"""
    low, high = student.fit(X)
    np.testing.assert_allclose(low, LOW)
    np.testing.assert_allclose(high, HIGH)


def test_training_rows(student):
    """The example: the training rows"""
    scaled = student.transform(X, LOW, HIGH)
    np.testing.assert_allclose(scaled, [[0, 1, 0], [1, 0, 0], [0.5, 0.5, 0]])


def test_new_row(student):
    """The example: a new row"""
    scaled = student.transform(np.array([[5.0, 15.0, 8.0]]), LOW, HIGH)
    np.testing.assert_allclose(scaled, [[1.5, 0.25, 0.0]])
