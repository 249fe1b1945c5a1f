import numpy as np
import pytest


def test_the_example(student):
    """The example of the statement."""
    w = student.delta_update(np.array([1.0, 1.0, 1.0]), np.array([3.0, 0.0, -1.0]), 0.5, 2.5, 0.1)
    assert np.asarray(w) == pytest.approx(np.array([1.6, 1.0, 0.8]))


def test_no_error_no_change(student):
    """Without an error nothing moves."""
    w = student.delta_update(np.array([0.3, -0.7]), np.array([2.0, 5.0]), 1.0, 1.0, 0.5)
    assert np.asarray(w) == pytest.approx(np.array([0.3, -0.7]))
