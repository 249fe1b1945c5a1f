"""The example of the statement. The hidden tests use other data, and many more epochs."""

import numpy as np

X = np.array([[0.0], [1.0], [3.0], [4.0]])
Y = np.array([-1.0, 1.0, -1.0, 1.0])


def test_perceptron_errors(student):
    """The perceptron's errors"""
    assert list(student.compare(X, Y, 0.0625, 6)["perceptron_errors"]) == [4, 3, 2, 1, 3, 2]


def test_adaline_errors(student):
    """Adaline's errors"""
    assert list(student.compare(X, Y, 0.0625, 6)["adaline_errors"]) == [2, 2, 1, 1, 1, 1]


def test_adaline_costs(student):
    """Adaline's costs"""
    costs = student.compare(X, Y, 0.0625, 3)["adaline_costs"]
    np.testing.assert_allclose(costs, [0.5, 0.487548828125, 0.48277783393859863])
