import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import accuracy, assert_bound, assert_equal, assert_parameters
from graders.judge.data import held_out
from graders.judge.errors import NotAnswerable


def prepared(images):
    """Digits of 8 × 8 pixels, enlarged and padded to 32 × 32."""
    x = (images / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    return np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None]


def built(student):
    model = student.build_model()
    assert getattr(model, "handle_kind", "") == "model", "build_model must give a Keras model."
    return model


def train(student, model, x, y):
    """Have the submission train; what it returns does not matter, be it data or not."""
    try:
        student.train(model, x, y)
    except NotAnswerable:
        pass


@pytest.mark.points(3)
@pytest.mark.feedback(
    "build_model gives LeNet-5: 61,706 parameters, ten probabilities for each image of 32 × 32 pixels."
)
def test_model(student, rng):
    """The model is LeNet-5."""
    model = built(student)
    assert_parameters(model, 61_706, name="build_model()", trainable=61_706)
    shapes = model.shapes()
    assert_equal(list(shapes["input"]), [None, 32, 32, 1], name="the input shape")
    assert_equal(list(shapes["output"]), [None, 10], name="the output shape")
    answer = np.asarray(model.call(rng.random((3, 32, 32, 1)).astype("float32")), dtype=float)
    assert np.allclose(answer.sum(axis=1), 1, atol=1e-4) and (answer >= 0).all(), "the outputs should be probabilities."


@pytest.mark.points(3)
@pytest.mark.feedback("Train the model that you are given, not another one, and all of its layers.")
def test_trains_in_place(student, rng):
    """train changes the model that it is given."""
    model = built(student)
    before = model.weights()
    train(student, model, rng.random((20, 32, 32, 1)).astype("float32"), rng.integers(0, 10, size=20))
    after = model.weights()
    assert len(before) == len(after) == 10, "five layers with a kernel and a bias are expected."
    assert all(not np.array_equal(old, new) for old, new in zip(before, after)), "some weights did not change."


@pytest.mark.points(6)
@pytest.mark.feedback("Watch the loss while you train: does it fall, and has it settled when you stop?")
def test_accuracy(student, rng, bounds, record_metric):
    """It reads digits that it has never seen."""
    digits, unseen = load("digits"), held_out("digits")
    order = rng.permutation(len(digits.y))
    model = built(student)
    assert_parameters(model, 61_706, name="build_model()")
    train(student, model, prepared(digits.x[order]), digits.y[order])
    measured = accuracy(model.predict(prepared(unseen.x)), unseen.y)
    record_metric("accuracy", measured)
    assert_bound(measured, bounds["accuracy"], name="the share of unseen digits that is read right")
