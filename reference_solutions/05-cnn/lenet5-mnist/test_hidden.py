"""Hidden tests of LeNet-5 on MNIST. It is trained once a run, on digits that are mirrored or turned and renamed."""

from collections.abc import Mapping

import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import (
    CheckFailed,
    accuracy,
    as_numbers,
    assert_bound,
    assert_close,
    assert_equal,
    assert_falls,
    assert_parameters,
)
from graders.judge.data import held_out
from graders.judge.disguises import drawn_view, new_names

TRAINED_ON = 12_000
SHOWN_AT_ONCE = 5000
SIZES = sorted([150, 6, 2400, 16, 48_000, 120, 10_080, 84, 840, 10])
"""Kernels and biases of LeNet-5; the 120 units of its fifth layer may be dense or a convolution."""
CURVES = ("loss", "accuracy", "val_loss", "val_accuracy")
TRAINED = {}


def prepared(images):
    """Raw images as LeNet-5 takes them."""
    return np.pad(images / np.float32(255), ((0, 0), (2, 2), (2, 2)))[..., None]


def built(student):
    """A new model, once it is sure that it is LeNet-5."""
    model = student.build_model()
    if getattr(model, "handle_kind", "") != "model":
        raise CheckFailed("build_model must give a Keras model.")
    assert_parameters(model, 61_706, name="build_model()", trainable=61_706)
    sizes = sorted(np.size(array) for array in model.weights())
    assert sizes == SIZES, "the kernels and biases should be those of LeNet-5: two of each convolution and dense layer."
    return model


def curves_of(answer):
    """The four curves that train returned, each one row of numbers."""
    if not isinstance(answer, Mapping):
        raise CheckFailed("train(model, x, y): expected a dict with the four curves as the answer.")
    missing = [name for name in CURVES if name not in answer]
    if missing:
        raise CheckFailed(f"train(model, x, y): the curves lack {', '.join(missing)}.")
    return {name: np.ravel(as_numbers(answer[name], name=f"the curve {name}")).astype(float) for name in CURVES}


def answers_to(model, images):
    """The model's probabilities, (n, 10)."""
    parts = [images[start : start + SHOWN_AT_ONCE] for start in range(0, len(images), SHOWN_AT_ONCE)]
    return np.vstack([as_numbers(model.predict(prepared(part)), name="the model's outputs") for part in parts])


def trained(student, rng):
    """What train returned, and what the model reads afterwards, of digits that it was given and of others."""
    if not TRAINED:
        digits, unseen = load("mnist"), held_out("mnist")
        view, names = drawn_view(rng), new_names(rng, 10)
        order = rng.permutation(len(digits.y))[:TRAINED_ON]
        x, y = view.of(digits.x[order][..., None])[..., 0], names[digits.y[order]]
        model = built(student)
        before = model.weights()
        returned = student.train(model, x, y)
        after, given = model.weights(), answers_to(model, x[:1000])
        TRAINED.update(
            returned=returned.curves() if getattr(returned, "handle_kind", "") == "history" else returned,
            moved=[not np.array_equal(old, new) for old, new in zip(before, after, strict=True)],
            given=accuracy(given, y[:1000]),
            read=np.argsort(names)[given.argmax(axis=1)],
            digits=(digits.x[order][:1000], digits.y[order][:1000]),
            unseen=accuracy(answers_to(model, view.of(unseen.x[..., None])[..., 0]), names[unseen.y]),
        )
        TRAINED["beginner"] = accuracy(answers_to(built(student), x[:1000]), y[:1000])
    if TRAINED["beginner"] > 0.5:
        raise CheckFailed("build_model(): the model reads digits before it was given any. Train in train, on x and y.")
    return TRAINED


def six(images, digits, read):
    """A sheet of six digits that train was given, as they were drawn, those first that are read wrong."""
    chosen = np.argsort(digits == read, kind="stable")[:6]
    captions = [f"a {digits[i]}, read as {read[i]}" for i in chosen]
    wrong = f"{(digits != read).sum()} of {len(digits)} are read wrong"
    return f"Six of the digits that it was given: {wrong}", [images[i] for i in chosen], captions


@pytest.mark.points(3)
@pytest.mark.feedback(
    "float32, divided by 255, with two zeros on each side and an axis for the one channel at the end."
)
def test_prepare(student, rng, tolerances):
    """Raw bytes become what LeNet-5 takes"""
    for n in (1, 7):
        images = rng.integers(0, 256, size=(n, 28, 28)).astype(np.uint8)
        x = student.prepare(images)
        assert_close(x, prepared(images), name="prepare(images)", tolerance=tolerances["pixels"], dtype=np.float32)
        assert not student.changed_arguments(), "prepare changed the images that it was given."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "build_model gives LeNet-5: 61,706 parameters, ten probabilities for each image of 32 × 32 pixels."
)
def test_model(student, rng):
    """The model is LeNet-5"""
    model = built(student)
    shapes = model.shapes()
    assert_equal(list(shapes["input"]), [None, 32, 32, 1], name="the input shape")
    assert_equal(list(shapes["output"]), [None, 10], name="the output shape")
    answer = np.asarray(model.call(rng.random((3, 32, 32, 1)).astype("float32")), dtype=float)
    assert np.allclose(answer.sum(axis=1), 1, atol=1e-4) and (answer >= 0).all(), "the outputs should be probabilities."


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Return the history of fit: compile with metrics=['accuracy'] and keep a tenth of the rows aside for validation."
)
def test_curves(student, rng, attach_curves):
    """Four curves, which say what the training was like"""
    known = trained(student, rng)
    curves = curves_of(known["returned"])
    for title, name in (("The loss, epoch by epoch", "loss"), ("The accuracy, epoch by epoch", "accuracy")):
        attach_curves(title, {"training": curves[name], "validation": curves[f"val_{name}"]})
    epochs = {len(curve) for curve in curves.values()}
    assert len(epochs) == 1 and epochs.pop() >= 2, (
        "the four curves should have a number for each of two epochs or more."
    )
    assert all(np.isfinite(curve).all() for curve in curves.values()), "the curves should be finite numbers."
    assert_falls(curves["loss"], name="the loss", by=0.9)
    gap = abs(curves["val_accuracy"][-1] - known["unseen"])
    assert gap <= 0.1, (
        f"the last val_accuracy is {curves['val_accuracy'][-1]:.3g}, but of unseen digits the model reads a share of "
        f"{known['unseen']:.3g}."
    )
    assert abs(curves["accuracy"][-1] - known["given"]) <= 0.1, (
        f"the last accuracy is {curves['accuracy'][-1]:.3g}, but of the digits that it was given the model reads a "
        f"share of {known['given']:.3g}."
    )


@pytest.mark.points(4)
@pytest.mark.feedback("Train the model that you are given, all of its layers, on x and y, until the loss has settled.")
def test_accuracy(student, rng, bounds, record_metric, attach_sheet):
    """It reads digits that it has never seen"""
    known = trained(student, rng)
    attach_sheet(*six(*known["digits"], known["read"]))
    assert all(known["moved"]), "some weights did not change."
    record_metric("accuracy", known["unseen"])
    assert_bound(known["unseen"], bounds["accuracy"], name="the share of unseen digits that is read right")
