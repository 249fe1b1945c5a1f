"""Shapes and values. The hidden tests look at types, names and the rest, too."""

import numpy as np


def test_vector(student):
    """The vector's values"""
    np.testing.assert_array_equal(np.asarray(student.make_vector()), [1, 2, 3])


def test_matrix(student):
    """The matrix has two rows and three columns"""
    assert np.shape(student.make_matrix()) == (2, 3)


def test_counter(student):
    """The counter is a scalar"""
    counter = student.make_counter()
    assert np.shape(counter) == ()
    assert int(counter) == 4113
