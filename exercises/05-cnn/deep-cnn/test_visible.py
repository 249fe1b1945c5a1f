import numpy as np
import pytest


def test_shapes(student):
    """A colour image of 32 × 32 goes in, ten numbers come out."""
    shapes = student.build_deep_cnn().shapes()
    assert list(shapes["input"]) == [None, 32, 32, 3]
    assert list(shapes["output"]) == [None, 10]


def test_number_of_parameters(student):
    """550,570 parameters."""
    assert student.build_deep_cnn().parameters()["total"] == 550_570


def test_probabilities(student):
    """The ten numbers sum to 1."""
    images = np.random.default_rng(0).random((2, 32, 32, 3)).astype("float32")
    answer = np.asarray(student.build_deep_cnn().call(images))
    assert answer.sum(axis=1) == pytest.approx(np.ones(2), abs=1e-5)
