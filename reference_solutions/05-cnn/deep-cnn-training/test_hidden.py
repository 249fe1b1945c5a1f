import numpy as np
import pytest
from hebb_data import load

from graders.judge.checks import accuracy, assert_bound
from graders.judge.data import held_out
from graders.judge.disguises import drawn_view, new_names

CLASSES = 10
TRAINED_ON = 1500


def trained(student, x, y):
    model = student.train(x, y)
    assert getattr(model, "handle_kind", "") == "model", "train must give a Keras model."
    return model


def pixels(data):
    return (data.x / 255).astype("float32")


@pytest.mark.points(4)
@pytest.mark.feedback("train gives a Keras model with three convolutions or more and ten probabilities for each image.")
def test_model(student, rng):
    """The model: three convolutions, ten probabilities."""
    images = load("tiny-images")
    chosen = rng.permutation(len(images.y))[:80]
    x, y = pixels(images)[chosen], images.y[chosen]
    model = trained(student, x[:40], y[:40])
    convolutions = sum(np.ndim(array) == 4 for array in model.weights())
    assert convolutions >= 3, f"at least three convolutions are expected, got {convolutions}."
    answer = np.asarray(model.predict(rng.random((5, 32, 32, 3)).astype("float32")), dtype=float)
    assert answer.shape == (5, 10), f"for 5 images the answer should have shape (5, 10), it has {answer.shape}."
    assert np.allclose(answer.sum(axis=1), 1, atol=1e-4) and (answer >= 0).all(), "the outputs should be probabilities."
    weights = model.weights()
    other = trained(student, x[40:], y[40:]).weights()
    assert same(model.weights(), weights), "a second call of train changed the network that the first one gave back."
    assert not same(other, weights), "a second call of train, with other pictures, gave the same network."


def same(ours, theirs):
    """Whether two networks have the same weights."""
    return len(ours) == len(theirs) and all(map(np.array_equal, ours, theirs))


def without_its_convolutions(model, rng):
    """The model with the numbers in each convolution's kernel put in another order."""
    model.set_weights([rng.permuted(array, axis=None) if np.ndim(array) == 4 else array for array in model.weights()])
    return model


@pytest.mark.points(8)
@pytest.mark.feedback(
    "Follow the loss and the accuracy on pictures that you keep aside: does it learn, and does it learn "
    "the right thing, from x and y?"
)
def test_accuracy(student, rng, bounds, record_metric):
    """It knows pictures that it has never seen."""
    images, unseen = load("tiny-images"), held_out("tiny-images")
    view, names, chosen = drawn_view(rng), new_names(rng, CLASSES), rng.permutation(len(images.y))[:TRAINED_ON]
    x, y = view.of(pixels(unseen)), names[unseen.y]
    model = trained(student, view.of(pixels(images)[chosen]), names[images.y[chosen]])
    measured = accuracy(model.predict(x), y)
    record_metric("accuracy", measured)
    assert_bound(measured, bounds["accuracy"], name="the share of unseen pictures that is named rightly")
    blind = accuracy(without_its_convolutions(model, rng).predict(x), y)
    assert blind - 1 / CLASSES < (measured - 1 / CLASSES) / 2, (
        "The model answers as well when the numbers in its convolutions are shuffled: something else has learnt."
    )
