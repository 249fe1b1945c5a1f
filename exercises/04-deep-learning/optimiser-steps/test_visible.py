"""The example of the statement. The hidden tests use other numbers and shapes."""

import numpy as np

W, G = np.array([1.0, -2.0]), np.array([0.5, -4.0])


def test_momentum(student):
    """One step of momentum"""
    w, v = student.momentum_step(W, G, np.ones(2), 0.1, 0.9)
    np.testing.assert_allclose(w, [0.86, -1.69])
    np.testing.assert_allclose(v, [1.4, -3.1])


def test_rmsprop(student):
    """One step of RMSprop"""
    w, s = student.rmsprop_step(W, G, np.zeros(2), 0.1, 0.75, 0.0)
    np.testing.assert_allclose(w, [0.8, -1.8])
    np.testing.assert_allclose(s, [0.0625, 4.0])


def test_adam(student):
    """The first step of Adam"""
    w, m, s = student.adam_step(W, G, np.zeros(2), np.zeros(2), 1, 0.1, 0.9, 0.999, 0.0)
    np.testing.assert_allclose(w, [0.9, -1.9])
    np.testing.assert_allclose(m, [0.05, -0.4])
    np.testing.assert_allclose(s, [0.00025, 0.016])


def test_schedule(student):
    """The rate warms up and falls"""
    rates = [student.rate_at(t, 10, 2, 0.4) for t in (1, 2, 6, 10)]
    np.testing.assert_allclose(rates, [0.2, 0.4, 0.2, 0.0], atol=1e-12)
