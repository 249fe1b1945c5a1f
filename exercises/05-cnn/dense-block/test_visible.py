import numpy as np
import pytest


def model_of(student, shape, *options):
    x = student.make("keras_input", shape)
    return student.make("model", x, student.block(x, *options))


def test_the_example(student):
    """Three layers with a growth of 12."""
    model = model_of(student, (8, 8, 16), 3, 12)
    assert list(model.shapes()["output"]) == [None, 8, 8, 52]
    assert model.parameters()["total"] == 9408


def test_the_input_is_kept(student):
    """The input's channels come first, unchanged."""
    model = model_of(student, (4, 5, 3), 2, 4)
    x = np.random.default_rng(0).normal(size=(1, 4, 5, 3)).astype("float32")
    assert np.asarray(model.call(x))[..., :3] == pytest.approx(x)
