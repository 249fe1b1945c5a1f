"""The XOR net of the statement. The hidden tests use other depths, sizes and activations."""

import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
HIDDEN = (np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([-0.5, -1.5]))
OUTPUT = (np.array([[1.0], [-1.0]]), np.array([-0.5]))


def step(v):
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)


def test_one_layer(student):
    """One layer"""
    answers = student.forward(X, [HIDDEN], step)
    assert len(answers) == 1, "one layer, so a list with one array"
    np.testing.assert_allclose(answers[0], [[0, 0], [1, 0], [1, 0], [1, 1]])


def test_both_layers(student):
    """The XOR net"""
    answers = student.forward(X, [HIDDEN, OUTPUT], step)
    assert len(answers) == 2, "two layers, so a list with two arrays"
    np.testing.assert_allclose(answers[0], [[0, 0], [1, 0], [1, 0], [1, 1]])
    np.testing.assert_allclose(answers[1], [[0], [1], [1], [0]])
