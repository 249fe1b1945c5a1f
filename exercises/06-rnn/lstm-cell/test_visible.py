"""The example of the statement, and what the gates are for."""

import numpy as np

NONE = np.zeros((1, 4))
X, H, C = np.array([3.0]), np.array([0.2]), np.array([2.0])


def test_example(student):
    """The example"""
    h, c = student.lstm_step(X, H, C, NONE, NONE, np.array([0.0, 1000.0, 1.0, 0.0]))
    np.testing.assert_allclose(c, [2.0 + 0.5 * np.tanh(1.0)])
    np.testing.assert_allclose(h, [0.5 * np.tanh(2.0 + 0.5 * np.tanh(1.0))])


def test_closed_input_gate(student):
    """Input gate closed, forget gate open: the cell remembers"""
    h, c = student.lstm_step(X, H, C, NONE, NONE, np.array([-1000.0, 1000.0, 1.0, 1000.0]))
    np.testing.assert_allclose(c, C)
    np.testing.assert_allclose(h, np.tanh(C))


def test_batch(student):
    """Three sequences at once"""
    h, c = student.lstm_step(np.ones((3, 1)), np.zeros((3, 1)), np.zeros((3, 1)), np.ones((1, 4)), NONE, np.zeros(4))
    gate = 1 / (1 + np.exp(-1.0))
    np.testing.assert_allclose(c, np.full((3, 1), gate * np.tanh(1.0)))
    np.testing.assert_allclose(h, np.full((3, 1), gate * np.tanh(gate * np.tanh(1.0))))
