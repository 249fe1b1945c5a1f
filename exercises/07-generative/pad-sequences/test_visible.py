"""The examples of the statement."""

import numpy as np


def test_given_length(student):
    """Rows of length 4"""
    answer = student.pad_sequences([[5, 8], [3, 1, 4, 1, 5], [7]], 4)
    np.testing.assert_array_equal(answer, [[0, 0, 5, 8], [1, 4, 1, 5], [0, 0, 0, 7]])


def test_longest(student):
    """As long as the longest"""
    np.testing.assert_array_equal(student.pad_sequences([[5, 8], [2, 9, 6]]), [[0, 5, 8], [2, 9, 6]])
