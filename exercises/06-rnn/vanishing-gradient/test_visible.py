"""The examples of the statement."""

import numpy as np

DIAGONAL = np.array([[0.5, 0.0], [0.0, 0.2]])
TRAP = np.array([[0.5, 3.0], [0.0, 0.5]])


def test_norms(student):
    """The norms of the examples"""
    np.testing.assert_allclose(student.gradient_norms(DIAGONAL, 3), [0.5, 0.25, 0.125])
    np.testing.assert_allclose(student.gradient_norms(TRAP, 4), [3.08113883, 3.02069063, 2.25692314, 1.50259966])


def test_explain(student):
    """The stories of the examples"""
    assert student.explain(DIAGONAL) == "vanishes"
    assert student.explain(TRAP) == "vanishes"
    assert student.explain(np.array([[0.0, -1.0], [1.0, 0.0]])) == "neither"
    assert student.explain(np.array([[1.5]])) == "explodes"
