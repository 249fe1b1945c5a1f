import numpy as np
import pytest


def test_shapes(student):
    """A picture of 32 × 32 goes in, ten numbers come out."""
    shapes = student.build_lenet5().shapes()
    assert list(shapes["input"]) == [None, 32, 32, 1]
    assert list(shapes["output"]) == [None, 10]


def test_number_of_parameters(student):
    """61,706 parameters."""
    assert student.build_lenet5().parameters()["total"] == 61_706


def test_probabilities(student):
    """The ten numbers sum to 1."""
    images = np.random.default_rng(0).random((3, 32, 32, 1)).astype("float32")
    answer = np.asarray(student.build_lenet5().call(images))
    assert answer.shape == (3, 10)
    assert answer.sum(axis=1) == pytest.approx(np.ones(3), abs=1e-5)
