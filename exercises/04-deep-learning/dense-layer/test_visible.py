"""The layer with weights that are easy to follow. The hidden tests use other layers and shapes.

What is written `layer.call(x)`, `layer.weights()` and `layer.config()` here is `layer(x)`, `layer.weights` and
`layer.get_config()` in Keras.
"""

import numpy as np


def test_output(student):
    """The output for given weights"""
    layer = student.Dense(2)
    x = np.array([[1.0, 2.0, 3.0]], dtype="float32")
    layer.call(x)
    layer.set_weights([np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]), np.array([0.5, -0.5])])
    np.testing.assert_allclose(layer.call(x), [[4.5, 4.5]])


def test_shapes(student):
    """The shapes of output and weights"""
    layer = student.Dense(2, activation="relu")
    assert np.shape(layer.call(np.ones((4, 3), dtype="float32"))) == (4, 2)
    assert [np.shape(w) for w in layer.weights()] == [(3, 2), (2,)]


def test_config(student):
    """The settings"""
    config = student.Dense(5, activation="tanh").config()
    assert config["units"] == 5
