"""Draws at three temperatures, and one at a very low one."""

import numpy as np
import pytest

P = np.array([0.6, 0.3, 0.1])


@pytest.mark.parametrize(
    ("temperature", "expected"),
    [(0.5, [0.783, 0.196, 0.022]), (1.0, [0.6, 0.3, 0.1]), (2.0, [0.473, 0.334, 0.193])],
    ids=["temperature 0.5", "temperature 1", "temperature 2"],
)
def test_frequencies(student, temperature, expected):
    """How often each index comes in 200 draws"""
    draws = [int(student.sample(P, temperature, np.random.default_rng(seed))) for seed in range(200)]
    np.testing.assert_allclose(np.bincount(draws, minlength=3) / 200, expected, atol=0.15)


def test_nearly_cold(student):
    """Close to temperature 0 the likeliest index comes"""
    assert student.sample(np.array([0.2, 0.5, 0.3]), 0.01, np.random.default_rng(1)) == 1
