"""Examples of the statement. The hidden tests use other numbers, and more shapes."""

import numpy as np

Z = np.array([-2.0, 0.0, 3.0])


def test_relu(student):
    """relu"""
    np.testing.assert_allclose(student.relu(Z), [0, 0, 3])


def test_leaky_relu(student):
    """leaky_relu"""
    np.testing.assert_allclose(student.leaky_relu(Z, 0.1), [-0.2, 0, 3], rtol=1e-5)


def test_tanh_and_sigmoid(student):
    """tanh and sigmoid"""
    np.testing.assert_allclose(student.tanh(np.array([0.5])), [0.46211716], rtol=1e-5)
    np.testing.assert_allclose(student.sigmoid(np.array([2.0])), [0.88079708], rtol=1e-5)


def test_softmax(student):
    """softmax of a table, with large scores"""
    p = student.softmax(np.array([[1.0, 2.0, 3.0], [1000.0, 1000.0, 0.0]]))
    np.testing.assert_allclose(p, [[0.09003057, 0.24472847, 0.66524096], [0.5, 0.5, 0.0]], rtol=1e-5, atol=1e-9)
