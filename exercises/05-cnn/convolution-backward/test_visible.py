"""The example of the statement. The hidden tests use other numbers and shapes."""

import numpy as np

X = np.array([[1.0, 2.0, 0.0], [3.0, 5.0, 4.0]]).reshape(1, 2, 3, 1)
K = np.array([[1.0, 10.0]]).reshape(1, 2, 1, 1)
D = np.array([[1.0, 0.0], [0.0, 2.0]]).reshape(1, 2, 2, 1)


def test_convolution(student):
    """Back through a convolution"""
    dX, dK, db = student.conv_backward(X, K, D)
    np.testing.assert_allclose(dX, np.reshape([[1.0, 10, 0], [0, 2, 20]], X.shape))
    np.testing.assert_allclose(dK, np.reshape([[11.0, 10]], K.shape))
    np.testing.assert_allclose(db, [3.0])


def test_max_pool(student):
    """Back through max pooling"""
    dX = student.max_pool_backward(X, np.full((1, 1, 1, 1), 8.0))
    np.testing.assert_allclose(dX, np.reshape([[0.0, 0, 0], [0, 8, 0]], X.shape))


def test_average_pool(student):
    """Back through average pooling"""
    dX = student.average_pool_backward(X, np.full((1, 1, 1, 1), 8.0))
    np.testing.assert_allclose(dX, np.reshape([[2.0, 2, 0], [2, 2, 0]], X.shape))
