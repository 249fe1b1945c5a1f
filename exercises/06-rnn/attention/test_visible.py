"""The examples of the statement, and a query that may see nothing."""

import numpy as np

QUERY = np.array([[4.0, 0.0, 0.0, 0.0]])
KEYS = np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]])
VALUES = np.array([[10.0], [20.0]])


def test_example(student):
    """The example"""
    context, weights = student.attention(QUERY, KEYS, VALUES)
    np.testing.assert_allclose(weights, [[0.88079708, 0.11920292]], atol=1e-8)
    np.testing.assert_allclose(context, [[11.19202922]], atol=1e-7)


def test_mask(student):
    """The example with a mask"""
    context, weights = student.attention(QUERY, KEYS, VALUES, np.array([[False, True]]))
    np.testing.assert_array_equal(weights, [[0.0, 1.0]])
    np.testing.assert_allclose(context, [[20.0]])


def test_nothing_to_see(student):
    """A query that may see nothing"""
    context, weights = student.attention(QUERY, KEYS, VALUES, np.array([[False, False]]))
    np.testing.assert_array_equal(weights, [[0.0, 0.0]])
    np.testing.assert_array_equal(context, [[0.0]])
