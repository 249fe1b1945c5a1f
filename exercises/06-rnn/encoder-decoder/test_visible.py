"""Shapes and the two recurrent layers. The hidden tests train your model and count what is right."""

import numpy as np


def test_shapes(student):
    """From five digits to five times ten probabilities"""
    output = np.asarray(student.build().call(np.array([[1, 2, 3, 4, 0], [9, 9, 9, 9, 9]])))
    assert output.shape == (2, 5, 10)
    np.testing.assert_allclose(output.sum(axis=-1), np.ones((2, 5)), atol=1e-5)


def test_two_recurrent_layers(student):
    """An encoder and a decoder"""
    classes = [layer["class"] for layer in student.build().layers()]
    assert sum(kind in ("LSTM", "GRU", "SimpleRNN", "RNN", "Bidirectional") for kind in classes) >= 2
