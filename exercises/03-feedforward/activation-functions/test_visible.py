"""Examples of the statement. The hidden tests use other numbers, and more shapes."""

import numpy as np

V = np.array([-3.0, -0.25, 0.0, 0.25, 3.0])


def test_step(student):
    """step on both sides of zero, and at zero"""
    np.testing.assert_allclose(student.step(V), [0, 0, 1, 1, 1])


def test_linear(student):
    """linear"""
    np.testing.assert_allclose(student.linear(V), V)


def test_piecewise_linear(student):
    """piecewise_linear rises without a jump"""
    np.testing.assert_allclose(student.piecewise_linear(V), [-1, -0.5, 0, 0.5, 1])


def test_sigmoid(student):
    """sigmoid with two steepnesses"""
    np.testing.assert_allclose(student.sigmoid(2.0), 0.8807970779778823)
    np.testing.assert_allclose(student.sigmoid(2.0, alpha=0.5), 0.7310585786300049)


def test_sigmoid_of_a_very_negative_potential(student):
    """sigmoid of a very negative potential"""
    np.testing.assert_allclose(student.sigmoid(-1000.0), 0.0, atol=1e-12)


def test_tanh_of_a_table(student):
    """tanh of a table"""
    np.testing.assert_allclose(student.tanh(np.array([[0.5], [-0.5]])), [[0.46211715726], [-0.46211715726]])
