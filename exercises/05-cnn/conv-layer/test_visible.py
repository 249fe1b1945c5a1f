"""The example of the statement, and the shapes. The hidden tests use other numbers and sizes."""

import numpy as np


def test_example(student):
    """Two channels, one filter"""
    X = np.zeros((1, 2, 3, 2))
    X[0, :, :, 0] = [[1, 2, 3], [4, 5, 6]]
    X[0, :, :, 1] = [[10, 20, 30], [40, 50, 60]]
    K = np.zeros((2, 2, 2, 1))
    K[0, 0, 0, 0] = 1
    K[1, 1, 1, 0] = -1
    out = student.conv_layer(X, K, np.array([100.0]))
    assert np.shape(out) == (1, 1, 2, 1)
    np.testing.assert_allclose(np.asarray(out)[0, :, :, 0], [[51, 42]])


def test_shape(student):
    """Three images of 8×7 with 3 channels, 5 filters of 3×2"""
    out = student.conv_layer(np.ones((3, 8, 7, 3)), np.ones((3, 2, 3, 5)), np.zeros(5))
    assert np.shape(out) == (3, 6, 6, 5)
    np.testing.assert_allclose(out, 18.0)
