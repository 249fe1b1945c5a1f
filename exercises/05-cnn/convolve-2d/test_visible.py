"""The example of the statement, and padding. The hidden tests use other images and kernels."""

import numpy as np

IMAGE = np.array([[0.0, 0.0, 9.0, 9.0], [0.0, 0.0, 9.0, 9.0], [0.0, 0.0, 9.0, 5.0]])
KERNEL = np.array([[-1.0, 1.0], [-1.0, 1.0]])


def test_example(student):
    """Where the image becomes brighter"""
    np.testing.assert_allclose(student.convolve2d(IMAGE, KERNEL), [[0, 18, 0], [0, 18, -4]])


def test_stride(student):
    """A stride of 2"""
    np.testing.assert_allclose(student.convolve2d(IMAGE, KERNEL, stride=2), [[0, 0]])


def test_five_by_five(student):
    """A 5×5 image and a 2×2 kernel give 4×4"""
    image = np.arange(25.0).reshape(5, 5)
    assert np.shape(student.convolve2d(image, KERNEL)) == (4, 4)


def test_padding(student):
    """A ring of zeros around a single pixel"""
    kernel = np.array([[1.0, 2.0], [3.0, 4.0]])
    np.testing.assert_allclose(student.convolve2d(np.array([[10.0]]), kernel, padding=1), [[40, 30], [20, 10]])
