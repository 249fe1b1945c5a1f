from functools import lru_cache

import keras
import numpy as np
import pytest
from hebb_data import load
from keras import layers

from graders.harness.networks import blueprint
from graders.judge.checks import accuracy, as_numbers, assert_bound
from graders.judge.data import held_out
from graders.judge.disguises import drawn_view, new_names

OLD = 7
PER_CLASS = 10
STILL = 1e-3
"""How much of a kernel may point elsewhere where no slope is: nothing but a weight decay changes it, in its length."""
CHANCE = np.log(3)
"""The loss of a guess."""


def drawn(images, rng):
    """Each digit of 8 × 8 at a random place of 14 × 14 pixels, with noise."""
    x = np.zeros((len(images), 14, 14, 1), "float32")
    for picture, image in zip(x, images, strict=True):
        row, column = rng.integers(0, 7, size=2)
        picture[row : row + 8, column : column + 8, 0] = image / 16
    return np.clip(x + rng.normal(scale=0.1, size=x.shape), 0, 1).astype("float32")


def fresh_network():
    """The network's plan: three convolutions, the maximum of each channel, seven probabilities."""
    x = keras.Input((14, 14, 1))
    y = layers.Conv2D(16, 3, padding="same", activation="relu")(x)
    y = layers.MaxPooling2D(2)(y)
    y = layers.Conv2D(24, 3, padding="same", activation="relu")(y)
    y = layers.Conv2D(32, 3, activation="relu")(y)
    y = layers.GlobalMaxPooling2D()(y)
    model = keras.Model(x, layers.Dense(OLD, activation="softmax")(y))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    return model


@lru_cache(maxsize=1)
def trained_base():
    """The network after it has learnt 0 to 6; the same in every run."""
    keras.utils.set_random_seed(7)
    rng, digits, model = np.random.default_rng(7), load("digits"), fresh_network()
    old = digits.y < OLD
    x = np.concatenate([drawn(digits.x[old], rng) for _ in range(3)])
    model.fit(x, np.tile(digits.y[old], 3), epochs=6, batch_size=32, verbose=0)
    return model


class Task:
    """Base and pictures, all mirrored or turned alike, and the classes of the new digits in an order of their own."""

    def __init__(self, rng):
        self.view, self.names, self._rng = drawn_view(rng), new_names(rng, 10 - OLD), rng
        parts = blueprint(trained_base())
        self.architecture = parts["architecture"]
        self.weights = [self.view.of_kernel(a) if np.ndim(a) == 4 else a for a in parts["weights"]]
        digits = load("digits")
        chosen = [rng.choice(np.flatnonzero(digits.y == digit), PER_CLASS, replace=False) for digit in range(OLD, 10)]
        self.x, self.y = self.pictures(digits, rng.permutation(np.concatenate(chosen)))

    def silenced(self):
        """The filters of the second and third convolution that count least, silenced: places of kernels and filters.

        What answers 0 to every picture has no slope, so a training leaves it as it is.
        """
        places = [place for place, array in enumerate(self.weights) if np.ndim(array) == 4]
        self.weights = [np.array(array) for array in self.weights]
        silent = []
        for number, following in ((1, places[2]), (2, places[2] + 2)):
            used = np.moveaxis(self.weights[following], -2, 0)
            silent.append((number, int(np.abs(used).reshape(len(used), -1).sum(axis=1).argmin())))
            self.weights[places[number] + 1][silent[-1][1]] = -100.0
        return silent

    def pictures(self, digits, chosen):
        """Pictures of these digits, and their classes."""
        return self.view.of(drawn(digits.x[chosen], self._rng)), self.names[digits.y[chosen] - OLD]

    def unseen(self):
        """Pictures of new digits that no submission has been given, three of each, and their classes."""
        digits = held_out("digits")
        return self.pictures(digits, np.tile(np.flatnonzero(digits.y >= OLD), 3))

    def adapted(self, student):
        """The model that the submission makes of the base."""
        model = student.adapt(student.make("from_blueprint", self.architecture, self.weights), self.x, self.y)
        assert getattr(model, "handle_kind", "") == "model", "adapt must give a Keras model."
        return model

    def loss(self, model):
        """The cross-entropy of the model's answers for the thirty pictures."""
        answer = as_numbers(model.predict(self.x), name="the model's outputs").astype(float)
        assert answer.shape == (len(self.x), 10 - OLD), "three probabilities for each picture are expected."
        assert are_probabilities(answer), "the outputs should be probabilities."
        return float(-np.log(np.maximum(answer[np.arange(len(self.y)), self.y], 1e-7)).mean())


def are_probabilities(answer):
    """Whether each row is at least 0 and has the sum 1: only then does its logarithm tell how good it is."""
    return bool(np.allclose(answer.sum(axis=1), 1, atol=1e-4) and (answer >= 0).all())


def kernels(arrays):
    """The kernels of convolutions among a model's weights."""
    return [array for array in arrays if np.ndim(array) == 4]


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The last layer of the base knows the old digits; a new one gives the three probabilities of the new ones."
)
def test_model(student, rng):
    """The answer gives three probabilities."""
    task = Task(rng)
    model = task.adapted(student)
    answer = np.asarray(model.predict(task.x), dtype=float)
    assert answer.shape == (30, 3), f"the answer for 30 images should have shape (30, 3), it has {answer.shape}."
    assert are_probabilities(answer), "the outputs should be probabilities."
    weights = model.weights()
    other = Task(rng).adapted(student).weights()
    assert same(model.weights(), weights), "a second call of adapt changed the model that the first one gave back."
    assert not same(other, weights), "a second call of adapt, with another base and other images, gave the same model."


def same(ours, theirs):
    """Whether two models have the same weights."""
    return len(ours) == len(theirs) and all(map(np.array_equal, ours, theirs))


@pytest.mark.points(5)
@pytest.mark.feedback("Keep the base's layers or their weights, and in the end let all of them learn with small steps.")
def test_what_it_keeps(student, rng, record_metric):
    """The convolutions have learnt and have not forgotten."""
    task = Task(rng)
    silent = task.silenced()
    model = task.adapted(student)
    weights = model.weights()
    old, new = kernels(task.weights), kernels(weights)
    assert [k.shape for k in new] == [k.shape for k in old], "the three convolutions of the base are expected."
    for number, (before, after) in enumerate(zip(old, new, strict=True), start=1):
        before, after = np.ravel(before), np.ravel(after)
        assert not np.allclose(before, after, atol=1e-6), f"convolution {number} has not learnt anything."
        cosine = before @ after / np.linalg.norm(before) / np.linalg.norm(after)
        assert cosine > 0.5, f"convolution {number} is a stranger to the base's: the cosine is {cosine:.2f}."
    for number, place in silent:
        before, after = (np.ravel(kernels[number][..., place]).astype(float) for kernels in (old, new))
        elsewhere = after - (after @ before) / (before @ before) * before
        assert np.linalg.norm(elsewhere) < STILL * np.linalg.norm(before), (
            f"convolution {number + 1} has a filter that answers 0 to all pictures, so that no training moves it. Its "
            "kernel is another one: it was written, not learnt."
        )
    loss = task.loss(model)
    assert loss < CHANCE / 2, "the model does not know the thirty images that it was given: its loss on them is large."
    kept = iter(old)
    model.set_weights([next(kept) if np.ndim(array) == 4 else array for array in weights])
    record_metric("learnt", loss / task.loss(model))
    assert loss < 0.8 * task.loss(model), (
        "the convolutions have changed, but not for the new digits: with the base's kernels in their place the model "
        "knows the thirty images about as well."
    )


@pytest.mark.points(5)
@pytest.mark.feedback(
    "Train the new last layer first, and then everything with small steps, until the loss has settled."
)
def test_accuracy(student, rng, bounds, record_metric):
    """It reads new digits that it has never seen."""
    task = Task(rng)
    pictures, classes = task.unseen()
    reached = accuracy(task.adapted(student).predict(pictures), classes)
    record_metric("accuracy", reached)
    assert_bound(reached, bounds["accuracy"], name="the share of unseen digits that is read right")
