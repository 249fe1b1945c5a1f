import math

import numpy as np
import pytest

X, Y = np.array([[3.0], [-3.0]]), np.array([1, -1])


def test_the_example(student):
    """The example of the statement."""
    assert float(student.margin(X, Y, np.array([1.0]), 0.0)) == pytest.approx(3.0)
    assert float(student.mistake_bound(X, Y, np.array([1.0]), 0.0)) == pytest.approx(10 / 9)


def test_longer_weights_are_the_same_line(student):
    """Weights and bias ten times as large draw the same line, so nothing changes."""
    assert float(student.margin(X, Y, np.array([10.0]), 0.0)) == pytest.approx(3.0)


def test_a_line_that_does_not_separate(student):
    """A sample on the wrong side: the margin is negative, the bound infinite."""
    assert float(student.margin(X, Y, np.array([0.0]), 1.0)) == pytest.approx(-1.0)
    assert math.isinf(float(student.mistake_bound(X, Y, np.array([0.0]), 1.0)))
