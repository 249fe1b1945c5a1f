"""Shapes and parameters of the statement, and what is known at the first and last step."""

import numpy as np


def test_parameters(student):
    """The parameters of the example"""
    assert student.build(4).parameters()["total"] == 256


def test_every_step(student):
    """An answer for each step, for sequences of any length"""
    model = student.build(2)
    assert np.shape(model.call(np.zeros((1, 5, 3), "float32"))) == (1, 5, 4)
    assert np.shape(model.call(np.zeros((2, 3, 3), "float32"))) == (2, 3, 4)


def test_who_sees_the_last_step(student):
    """Only the backward half of the first step knows the last step"""
    model = student.build(2)
    sequence = np.random.default_rng(1997).normal(size=(1, 6, 3)).astype("float32")
    changed = sequence.copy()
    changed[0, -1] += 3.0
    first, other = np.asarray(model.call(sequence))[0, 0], np.asarray(model.call(changed))[0, 0]
    np.testing.assert_allclose(other[:2], first[:2], atol=1e-6)
    assert not np.allclose(other[2:], first[2:])
