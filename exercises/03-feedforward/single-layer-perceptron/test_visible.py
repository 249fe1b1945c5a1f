"""The example of the statement. The hidden tests use other sizes, and shapes that do not fit."""

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
W = np.array([[1.0, 1.0, -1.0], [1.0, 1.0, 0.0]])
B = np.array([-1.5, -0.5, 0.5])


def test_and_or_not(student):
    """AND, OR and NOT side by side"""
    expected = [[0, 0, 1], [0, 1, 1], [0, 1, 0], [1, 1, 0]]
    np.testing.assert_array_equal(student.forward(X, W, B), expected)


def test_one_neuron_gives_a_table_of_one_column(student):
    """One neuron gives a table of one column"""
    np.testing.assert_array_equal(student.forward(X, W[:, :1], B[:1]), [[0], [0], [0], [1]])
