from functools import lru_cache

import keras
import numpy as np
import pytest
from hebb_data import load
from keras import layers

from graders.harness.networks import blueprint
from graders.judge.checks import accuracy, assert_bound
from graders.judge.data import held_out

PER_CLASS = 20


def drawn(images, rng):
    """Each digit of 8 × 8 at a random place of 14 × 14 pixels, with noise."""
    x = np.zeros((len(images), 14, 14, 1), "float32")
    for picture, image in zip(x, images, strict=True):
        row, column = rng.integers(0, 7, size=2)
        picture[row : row + 8, column : column + 8, 0] = image / 16
    return np.clip(x + rng.normal(scale=0.1, size=x.shape), 0, 1).astype("float32")


def fresh_network():
    """The network's plan: three convolutions, the maximum of each channel, five probabilities."""
    x = keras.Input((14, 14, 1))
    y = layers.Conv2D(16, 3, padding="same", activation="relu")(x)
    y = layers.MaxPooling2D(2)(y)
    y = layers.Conv2D(24, 3, padding="same", activation="relu")(y)
    y = layers.Conv2D(32, 3, activation="relu")(y)
    y = layers.GlobalMaxPooling2D()(y)
    model = keras.Model(x, layers.Dense(5, activation="softmax")(y))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    return model


@lru_cache(maxsize=1)
def trained_base():
    """The network after it has learnt 0 to 4; the same in every run."""
    keras.utils.set_random_seed(7)
    rng, digits, model = np.random.default_rng(7), load("digits"), fresh_network()
    old = digits.y < 5
    x = np.concatenate([drawn(digits.x[old], rng) for _ in range(2)])
    model.fit(x, np.tile(digits.y[old], 2), epochs=8, batch_size=32, verbose=0)
    return model


def given_base(student):
    parts = blueprint(trained_base())
    return student.make("from_blueprint", parts["architecture"], parts["weights"])


def few(rng):
    """Twenty images of each new digit, and their classes."""
    digits = load("digits")
    chosen = [rng.choice(np.flatnonzero(digits.y == digit), PER_CLASS, replace=False) for digit in range(5, 10)]
    chosen = rng.permutation(np.concatenate(chosen))
    return drawn(digits.x[chosen], rng), digits.y[chosen] - 5


def adapted(student, x, y):
    model = student.adapt(given_base(student), x, y)
    assert getattr(model, "handle_kind", "") == "model", "adapt must give a Keras model."
    return model


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The last layer of the base knows the old digits; a new one gives the five probabilities of the new ones."
)
def test_model(student, rng):
    """The answer gives five probabilities."""
    x, y = few(rng)
    answer = np.asarray(adapted(student, x[:20], y[:20]).predict(x), dtype=float)
    assert answer.shape == (len(x), 5), f"the answer for 100 images should have shape (100, 5), it has {answer.shape}."
    assert np.allclose(answer.sum(axis=1), 1, atol=1e-4) and (answer >= 0).all(), "the outputs should be probabilities."


@pytest.mark.points(9)
@pytest.mark.feedback(
    "Keep the base's weights, give it a new last layer, train that first, and then everything with small steps."
)
def test_better_than_from_scratch(student, rng, bounds, record_metric):
    """It reads new digits better than the same network trained from scratch."""
    x, y = few(rng)
    unseen = held_out("digits")
    new = unseen.y >= 5
    pictures = np.concatenate([drawn(unseen.x[new], rng) for _ in range(3)])
    truth = np.tile(unseen.y[new] - 5, 3)
    reached = accuracy(adapted(student, x, y).predict(pictures), truth)
    keras.utils.set_random_seed(int(rng.integers(2**31)))
    scratch = fresh_network()
    scratch.fit(x, y, epochs=40, batch_size=PER_CLASS, verbose=0)
    gain = 100 * (reached - accuracy(np.asarray(scratch.predict(pictures, verbose=0)), truth))
    record_metric("gain", gain)
    assert_bound(gain, bounds["gain"], name="percent of the unseen digits read better than from scratch")
