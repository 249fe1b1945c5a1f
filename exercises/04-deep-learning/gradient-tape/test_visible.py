"""The examples of the statement. The hidden tests bring other functions."""

import numpy as np


def test_derivative(student):
    """The example: derivative"""
    np.testing.assert_allclose(student.derivative(student.make("function", "lambda x: x ** 3"), 2.0), 12.0)


def test_second_derivative(student):
    """The example: second_derivative"""
    np.testing.assert_allclose(
        student.second_derivative(student.make("function", "lambda x: x ** 3"), np.array([1.0, 2.0])), [6.0, 12.0]
    )


def test_descend(student):
    """The example: descend"""
    np.testing.assert_allclose(student.descend(student.make("function", "lambda x: x ** 2"), 1.0, 0.1, 2), 0.64)
