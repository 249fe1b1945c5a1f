"""Two seeds, and a net that was made by hand. The hidden tests use seeds that you do not know."""

import numpy as np
import pytest

X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])


def test_predict_with_a_net_made_by_hand(student):
    """predict with a net made by hand"""
    params = (
        np.array([[20.0, 20.0], [20.0, 20.0]]),
        np.array([-10.0, -30.0]),
        np.array([[20.0], [-20.0]]),
        np.array([-10.0]),
    )
    np.testing.assert_array_equal(student.predict(params, X), [0, 1, 1, 0])


@pytest.mark.parametrize("seed", [1, 2], ids=["seed 1", "seed 2"])
def test_trained_net_solves_xor(student, seed):
    """The trained net solves XOR"""
    params = student.train(seed)
    np.testing.assert_array_equal(student.predict(params, X), [0, 1, 1, 0])


def test_learns_points(student):
    """Points in a stripe"""
    rng = np.random.default_rng(5)
    points = rng.uniform(-1, 1, size=(380, 2))
    inside = (np.abs(points.sum(axis=1)) < 0.7).astype(float)
    params = student.train(1, inside[:80, np.newaxis], points[:80])
    assert (student.predict(params, points[80:]) == inside[80:]).mean() > 0.85


def test_same_seed_same_parameters(student):
    """The same seed gives the same parameters"""
    for first, second in zip(student.train(3), student.train(3), strict=True):
        np.testing.assert_array_equal(first, second)
