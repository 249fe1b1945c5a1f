"""The model's size, and whether training does anything."""

import numpy as np


def test_parameters(student):
    """Parameters and shape"""
    model = student.build_model(2422, 18)
    assert model.parameters()["total"] == 313_242
    assert tuple(model.shapes()["output"]) == (None, 2422)


def test_learns_a_tiny_language(student):
    """A language in which every word is followed by the next number"""
    rng = np.random.default_rng(3)
    X = rng.integers(1, 8, size=(600, 4))
    y = X[:, -1] % 7 + 1
    model = student.train(student.build_model(8, 4), X, y)
    probabilities = model.predict(X)
    assert probabilities.shape == (600, 8)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-4)
    assert probabilities[np.arange(600), y].mean() > 0.16, "no better than chance"
