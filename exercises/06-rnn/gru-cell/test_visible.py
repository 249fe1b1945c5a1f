"""The example of the statement, and what the gates are for."""

import numpy as np

LAST = np.array([[0.0, 0.0, 1.0]])


def test_example(student):
    """The example"""
    h = student.gru_step(np.array([1.0]), np.array([0.8]), LAST, LAST, np.zeros(3))
    np.testing.assert_allclose(h, [0.5 * 0.8 + 0.5 * np.tanh(1.4)])


def test_update_gate_open(student):
    """Update gate at 1: the cell remembers"""
    h = student.gru_step(np.array([1.0]), np.array([0.8]), LAST, LAST, np.array([1000.0, 0.0, 0.0]))
    np.testing.assert_allclose(h, [0.8])


def test_batch(student):
    """Three sequences at once"""
    h = student.gru_step(np.ones((3, 1)), np.zeros((3, 1)), LAST, LAST, np.zeros(3))
    np.testing.assert_allclose(h, np.full((3, 1), 0.5 * np.tanh(1.0)))
