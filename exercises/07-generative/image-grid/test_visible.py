"""The examples of the statement, and a small sheet."""

import numpy as np


def test_size(student):
    """Twenty-five pictures of 96 x 96"""
    sheet = student.grid(np.zeros((25, 96, 96, 3)), 5, 5)
    assert sheet.shape == (576, 576, 3)
    assert sheet.dtype == np.uint8


def test_values(student):
    """From [-1, 1] to whole numbers"""
    sheet = student.grid(np.array([[[[-1.0, 0.2, 1.0]]]]), 1, 1, 1)
    np.testing.assert_array_equal(sheet[1, 1], [0, 153, 255])
    assert (sheet[0] == 255).all(), "the margin is white"


def test_order(student):
    """Row by row, and white where no picture is left"""
    images = np.array([-1.0, -0.5, 0.0])[:, None, None, None] * np.ones((3, 1, 1, 3))
    sheet = student.grid(images, 2, 2, 0)
    np.testing.assert_array_equal(sheet[:, :, 0], [[0, 64], [128, 255]])
