import numpy as np
import pytest


def model_of(student, shape, *options):
    x = student.make("keras_input", shape)
    return student.make("model", x, student.block(x, *options))


def test_identity_short_cut(student):
    """Same shape in and out: two convolutions, two normalisations, and nothing on the short cut."""
    model = model_of(student, (8, 8, 16), 16)
    assert list(model.shapes()["output"]) == [None, 8, 8, 16]
    assert model.parameters()["total"] == 4736


def test_projection(student):
    """Half the size and twice the channels: the short cut needs a projection."""
    model = model_of(student, (8, 8, 16), 32, 2)
    assert list(model.shapes()["output"]) == [None, 4, 4, 32]
    assert model.parameters()["total"] == 14720


def test_branch_that_gives_nothing(student):
    """With all weights 0 the branch gives 0, and only relu(x) is left."""
    model = model_of(student, (4, 4, 2), 2)
    model.set_weights([np.zeros_like(array) for array in model.weights()])
    x = np.random.default_rng(0).normal(size=(1, 4, 4, 2)).astype("float32")
    assert np.asarray(model.call(x)) == pytest.approx(np.maximum(x, 0), abs=1e-6)
