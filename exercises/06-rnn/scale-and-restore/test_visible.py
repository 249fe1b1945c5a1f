"""The example of the statement, and a column that is constant."""

import numpy as np

X = np.array([[10.0, 500.0], [30.0, 100.0], [20.0, 300.0]])
LOW, HIGH = np.array([10.0, 100.0]), np.array([30.0, 500.0])


def test_fit(student):
    """Smallest and largest of the example"""
    low, high = student.fit(X)
    np.testing.assert_allclose(low, LOW)
    np.testing.assert_allclose(high, HIGH)


def test_scale(student):
    """Scaled rows of the example"""
    scaled = student.scale(np.array([[15.0, 500.0], [40.0, 0.0]]), LOW, HIGH)
    np.testing.assert_allclose(scaled, [[0.25, 1.0], [1.5, -0.25]])


def test_restore(student):
    """The way back"""
    np.testing.assert_allclose(student.restore(np.array([0.25, 1.5]), LOW, HIGH, 0), [15.0, 40.0])


def test_constant_column(student):
    """A column that was constant in training"""
    np.testing.assert_array_equal(student.scale(np.array([[7.0], [9.0]]), np.array([7.0]), np.array([7.0])), [[0], [0]])
