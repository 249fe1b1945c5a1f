"""The example of the statement. The hidden tests use other boxes."""

import numpy as np

PROPOSALS, TRUTHS = np.array([[0.0, 0.0, 10.0, 20.0]]), np.array([[1.0, 10.0, 11.0, 20.0]])
DELTAS = np.array([[0.1, 0.25, 0.0, np.log(0.5)]])


def test_encode(student):
    """From the boxes to the four numbers"""
    np.testing.assert_allclose(student.encode_deltas(PROPOSALS, TRUTHS), DELTAS, rtol=1e-5, atol=1e-7)


def test_apply(student):
    """From the four numbers to the box"""
    np.testing.assert_allclose(student.apply_deltas(PROPOSALS, DELTAS), TRUTHS, rtol=1e-5)


def test_nothing_to_correct(student):
    """A proposal that is already right"""
    np.testing.assert_allclose(student.encode_deltas(TRUTHS, TRUTHS), np.zeros((1, 4)), atol=1e-7)
