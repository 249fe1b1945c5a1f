"""Hidden tests of LeNet-5. It is trained once a run, on digits that are mirrored or turned and have other names."""

import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import CheckFailed, accuracy, as_numbers, assert_bound, assert_equal, assert_parameters
from graders.judge.data import held_out
from graders.judge.disguises import drawn_view, new_names
from graders.judge.errors import NotAnswerable

SIZES = sorted([150, 6, 2400, 16, 48_000, 120, 10_080, 84, 840, 10])
"""Kernels and biases of LeNet-5; the 120 units of its fifth layer may be dense or a convolution."""
BEGINNER = 0.6
"""Networks with random weights tell about a quarter of the digits apart, and never so large a share."""
TRAINED = {}


def prepared(images):
    """Digits of 8 × 8 pixels, enlarged and padded to 32 × 32."""
    x = (images / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    return np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None]


def built(student):
    model = student.build_model()
    assert getattr(model, "handle_kind", "") == "model", "build_model must give a Keras model."
    assert_parameters(model, 61_706, name="build_model()", trainable=61_706)
    sizes = sorted(np.size(array) for array in model.weights())
    assert sizes == SIZES, "the kernels and biases should be those of LeNet-5: two of each convolution and dense layer."
    return model


def told_apart(scores, labels):
    """The share of right answers if each output could be given the digit that it stands for most often."""
    chosen = as_numbers(scores, name="the model's outputs").argmax(axis=1)
    return sum(np.bincount(labels[chosen == output]).max() for output in set(chosen)) / len(labels)


def marked(model, rng):
    """Make two filters of the first convolution alike: equal weights to and from them. All weights, and the two."""
    weights, alike = [array.copy() for array in model.weights()], rng.permutation(6)[:2]
    first, bias, second = (next(array for array in weights if array.size == size) for size in (150, 6, 2400))
    for part in (first, bias, np.moveaxis(second, 2, -1)):
        part[..., alike[1]] = part[..., alike[0]]
    model.set_weights(weights)
    return weights, alike


def likeness(weights, alike):
    """The cosine of the angle between two filters of the first convolution."""
    one, other = (next(array for array in weights if array.size == 150)[..., number].ravel() for number in alike)
    return float(one @ other / max(np.linalg.norm(one) * np.linalg.norm(other), 1e-12))


def turned_back(before, after):
    """The weights after training, save that each filter points where it did before, at the length that it has now."""
    weights = []
    for old, new in zip(before, after, strict=True):
        ours, theirs = (np.linalg.norm(array.reshape(-1, array.shape[-1]), axis=0) for array in (old, new))
        weights.append(old * theirs / np.maximum(ours, 1e-12) if np.ndim(old) == 4 else new)
    return weights


def cross_entropy(model, x, y):
    """How much the model's probabilities for pictures lack, on the mean."""
    right = as_numbers(model.predict(x), name="the model's outputs")[np.arange(len(y)), y]
    return float(-np.log(np.maximum(right, 1e-7)).mean())


def trained(student, rng):
    """What the model knew before its training, what it knows afterwards, and what of it has learnt."""
    if not TRAINED:
        digits, unseen = load("digits"), held_out("digits")
        view, names, order = drawn_view(rng), new_names(rng, 10), rng.permutation(len(digits.y))
        x, y = view.of(prepared(digits.x[order])), names[digits.y[order]]
        model = built(student)
        (before, alike), beginner = marked(model, rng), told_apart(model.predict(prepared(digits.x)), digits.y)
        try:
            student.train(model, x, y)
        except NotAnswerable:
            pass  # what it returns does not matter, be it data or not
        after = model.weights()
        answers = as_numbers(model.predict(x[:400]), name="the model's outputs")
        TRAINED.update(
            given=accuracy(answers, y[:400]),
            read=np.argsort(names)[answers.argmax(axis=1)],
            digits=(digits.x[order][:400], digits.y[order][:400]),
            unseen=accuracy(model.predict(view.of(prepared(unseen.x))), names[unseen.y]),
            moved=[not np.array_equal(old, new) for old, new in zip(before, after, strict=True)],
            likeness=likeness(after, alike),
            loss=cross_entropy(model, x[:400], y[:400]),
        )
        model.set_weights(turned_back(before, after))
        TRAINED["without"] = cross_entropy(model, x[:400], y[:400])
        later = told_apart(built(student).predict(x), y)
        TRAINED["beginner"] = max(beginner, later)
    if TRAINED["beginner"] > BEGINNER:
        raise CheckFailed("build_model(): the model reads digits before it was given any. Train in train, on x and y.")
    return TRAINED


def six(images, digits, read):
    """A sheet of six digits that train was given, as they were drawn, those first that are read wrong."""
    chosen = np.argsort(digits == read, kind="stable")[:6]
    captions = [f"a {digits[i]}, read as {read[i]}" if digits[i] != read[i] else f"a {digits[i]}" for i in chosen]
    wrong = f"{(digits != read).sum()} of {len(digits)} are read wrong"
    return f"Six of the digits that it was given: {wrong}", [np.rint(255 / 16 * images[i]) for i in chosen], captions


@pytest.mark.points(3)
@pytest.mark.feedback(
    "build_model gives LeNet-5: 61,706 parameters, ten probabilities for each image of 32 × 32 pixels."
)
def test_model(student, rng):
    """The model is LeNet-5."""
    model = built(student)
    shapes = model.shapes()
    assert_equal(list(shapes["input"]), [None, 32, 32, 1], name="the input shape")
    assert_equal(list(shapes["output"]), [None, 10], name="the output shape")
    answer = np.asarray(model.call(rng.random((3, 32, 32, 1)).astype("float32")), dtype=float)
    assert np.allclose(answer.sum(axis=1), 1, atol=1e-4) and (answer >= 0).all(), "the outputs should be probabilities."


@pytest.mark.points(3)
@pytest.mark.feedback("Train the model that you are given, not another one, all of its layers, and on x and y.")
def test_learns_what_it_is_given(student, rng, record_metric, attach_sheet):
    """The model that train is given learns the digits that train is given."""
    known = trained(student, rng)
    attach_sheet(*six(*known["digits"], known["read"]))
    record_metric("beginner", known["beginner"])
    assert all(known["moved"]), "some weights did not change."
    record_metric("likeness", known["likeness"])
    assert known["likeness"] > 0.9, (
        "two filters of the first convolution that were alike before train differ after it. Steps along the slopes, "
        "from the weights that the model has, leave them alike."
    )
    record_metric("learnt", known["without"] / known["loss"])
    assert known["without"] > 2 * known["loss"], (
        "with the filters of the convolutions turned back to where they pointed before train, the model knows the "
        "digits that it was given about as well: the convolutions have not learnt."
    )
    assert known["given"] > 0.8, (
        f"after training it reads {known['given']:.0%} of the digits that it was given. Their classes stand in y; "
        "a digit's number there need not be the one that you would call it by."
    )


@pytest.mark.points(6)
@pytest.mark.feedback("Watch the loss while you train: does it fall, and has it settled when you stop?")
def test_accuracy(student, rng, bounds, record_metric):
    """It reads digits that it has never seen."""
    measured = trained(student, rng)["unseen"]
    record_metric("accuracy", measured)
    assert_bound(measured, bounds["accuracy"], name="the share of unseen digits that is read right")
