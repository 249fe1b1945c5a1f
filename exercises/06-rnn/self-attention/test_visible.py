"""The example of the statement."""

import numpy as np

X = np.array([[1.0, 0.0], [2.0, 3.0]])
ONE = np.eye(2)


def test_split(student):
    """Each head gets its columns"""
    np.testing.assert_array_equal(student.split_heads(X, 2), [[[1.0], [2.0]], [[0.0], [3.0]]])


def test_there_and_back(student):
    """Joining undoes splitting"""
    wide = np.arange(12.0).reshape(2, 6)
    np.testing.assert_array_equal(student.join_heads(student.split_heads(wide, 3)), wide)


def test_example(student):
    """The example"""
    output, weights = student.self_attention(X, ONE, ONE, ONE, ONE, 2)
    np.testing.assert_allclose(weights[0], [[0.26894142, 0.73105858], [0.11920292, 0.88079708]], atol=1e-7)
    np.testing.assert_allclose(output, [[1.73105858, 1.5], [1.88079708, 2.99962982]], atol=1e-7)


def test_causal(student):
    """The first word sees only itself"""
    _, weights = student.self_attention(X, ONE, ONE, ONE, ONE, 2, True)
    np.testing.assert_array_equal(np.asarray(weights)[:, 0], [[1.0, 0.0], [1.0, 0.0]])
