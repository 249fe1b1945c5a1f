"""What can be said of chance. The hidden tests look more closely."""

import numpy as np

X = np.arange(1.0, 9.0)


def test_in_use(student):
    """Outside training nothing happens"""
    np.testing.assert_allclose(student.dropout(X, 0.75, False, np.random.default_rng(0)), X)


def test_in_training(student):
    """Each number is dropped, or four times as large"""
    answer = np.asarray(student.dropout(np.tile(X, 50), 0.75, True, np.random.default_rng(1)))
    factors = answer / np.tile(X, 50)
    assert np.all(np.isclose(factors, 0) | np.isclose(factors, 4)), "each number is 0 or four times what it was"
    assert 220 < np.count_nonzero(factors == 0) < 375, "about 300 of 400 numbers are dropped"


def test_rate_zero(student):
    """With rate 0 nothing is dropped"""
    np.testing.assert_allclose(student.dropout(X, 0.0, True, np.random.default_rng(2)), X)
