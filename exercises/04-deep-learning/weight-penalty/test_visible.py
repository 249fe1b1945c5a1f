"""The prices of the statement's example. The hidden tests ask for whole models, too."""

import numpy as np

WEIGHTS = [np.array([[1.0, -2.0], [0.0, 3.0]]), np.array([-1.0])]


def test_l1(student):
    """The example: l1"""
    np.testing.assert_allclose(student.l1(WEIGHTS, 0.1), 0.7, rtol=1e-5)


def test_l2(student):
    """The example: l2"""
    np.testing.assert_allclose(student.l2(WEIGHTS, 0.1), 1.5, rtol=1e-5)
