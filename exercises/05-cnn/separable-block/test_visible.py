import numpy as np
import pytest


def model_of(student, shape, *options):
    x = student.make("keras_input", shape)
    return student.make("model", x, student.block(x, *options))


def test_the_example(student):
    """From 32 to 64 channels with stride 2."""
    model = model_of(student, (8, 8, 32), 64, 2)
    assert list(model.shapes()["output"]) == [None, 4, 4, 64]
    assert model.parameters()["total"] == 2720


def test_stride_one(student):
    """Without a stride the size stays."""
    model = model_of(student, (5, 7, 4), 6)
    assert list(model.shapes()["output"]) == [None, 5, 7, 6]
    assert model.parameters()["total"] == 36 + 16 + 24 + 24


def test_answer_is_never_negative(student):
    """A ReLU stands at the end."""
    model = model_of(student, (5, 5, 4), 6)
    x = np.random.default_rng(0).normal(size=(2, 5, 5, 4)).astype("float32")
    answer = np.asarray(model.call(x))
    assert answer.min() == pytest.approx(0)
    assert answer.max() > 0
