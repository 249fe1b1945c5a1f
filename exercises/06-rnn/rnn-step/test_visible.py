"""The example of the statement, and a batch."""

import numpy as np

WX = np.array([[1.0, 0.0]])
WH = np.array([[0.0, 2.0], [0.0, 0.0]])


def test_example(student):
    """The example"""
    h = student.rnn_step(np.array([0.5]), np.array([0.25, -1.0]), WX, WH, np.zeros(2))
    np.testing.assert_allclose(h, [0.46211716, 0.46211716], atol=1e-8)


def test_three_sequences_at_once(student):
    """Three sequences at once"""
    x, h = np.array([[0.0], [1.0], [-1.0]]), np.zeros((3, 2))
    after = student.rnn_step(x, h, WX, WH, np.array([0.0, 0.5]))
    np.testing.assert_allclose(after, np.tanh([[0.0, 0.5], [1.0, 0.5], [-1.0, 0.5]]))
