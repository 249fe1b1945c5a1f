"""The example of the statement, and a sequence of no steps."""

import numpy as np

ONE = np.ones((1, 1))


def test_example(student):
    """The example: a memory that fades"""
    H, last = student.run(np.array([[1.0], [0.0], [0.0]]), np.zeros(1), ONE, 0.5 * ONE, np.zeros(1))
    np.testing.assert_allclose(H, [[0.76159416], [0.36339948], [0.17972621]], atol=1e-8)
    np.testing.assert_allclose(last, [0.17972621], atol=1e-8)


def test_no_steps(student):
    """A sequence of no steps"""
    H, last = student.run(np.zeros((0, 1)), np.array([0.3]), ONE, ONE, np.zeros(1))
    assert np.shape(H) == (0, 1)
    np.testing.assert_allclose(last, [0.3])
