"""The example of the statement, and a damaged pattern."""

import numpy as np

PATTERN = np.array([[1.0, -1.0, 1.0]])


def test_store(student):
    """The weights of the example"""
    W = np.array([[0, -1, 1], [-1, 0, -1], [1, -1, 0]]) / 3
    np.testing.assert_allclose(student.store(PATTERN), W)


def test_recall(student):
    """Recall, as in the example"""
    np.testing.assert_array_equal(student.recall(student.store(PATTERN), np.ones(3), 10), PATTERN[0])


def test_energy(student):
    """Energies, as in the example"""
    W = student.store(PATTERN)
    np.testing.assert_allclose(student.energy(W, np.ones(3)), 1 / 3)
    np.testing.assert_allclose(student.energy(W, PATTERN[0]), -1.0)


def test_damaged_pattern(student):
    """A damaged pattern is mended"""
    rng = np.random.default_rng(1982)
    patterns = rng.choice([-1.0, 1.0], size=(3, 100))
    damaged = patterns[0].copy()
    damaged[rng.choice(100, size=10, replace=False)] *= -1
    np.testing.assert_array_equal(student.recall(student.store(patterns), damaged, 10), patterns[0])
