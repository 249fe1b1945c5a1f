import json

import keras
import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close

UNITS = [4, 6, 3]
OF_TENSORS = "lambda f, weights, k: f([tf.constant(w) for w in weights], k)"


def some(rng):
    """A list of arrays of several shapes, all with numbers of both signs."""
    shapes = [(3, 4), (4,), (), (2, 2, 3)]
    return [np.asarray(rng.normal(scale=2, size=shape), dtype="float32") for shape in shapes]


def blueprint(inputs):
    """A network of three Dense layers, ReLU between them, one of them as a layer of its own; the second is frozen."""
    layers = [
        keras.Input((inputs,)),
        keras.layers.Dense(UNITS[0], activation="relu"),
        keras.layers.Dense(UNITS[1], trainable=False),
    ]
    layers += [keras.layers.ReLU(), keras.layers.Dense(UNITS[2])]
    return json.dumps(keras.saving.serialize_keras_object(keras.Sequential(layers)))


class Net:
    """A model in the submission's process and the weights that it was given."""

    def __init__(self, student, rng):
        inputs = int(rng.integers(2, 5))
        sizes = [inputs, *UNITS]
        shapes = [shape for place in range(3) for shape in ((sizes[place], sizes[place + 1]), (sizes[place + 1],))]
        self.weights = [rng.normal(size=shape).astype("float32") for shape in shapes]
        self.model = student.make("from_blueprint", blueprint(inputs), self.weights)
        self.X = rng.normal(size=(7, inputs)).astype("float32")
        self.y = rng.normal(size=(7, UNITS[2]))

    def loss(self, k1, k2):
        h = self.X.astype(float)
        for place in (0, 2, 4):
            h = h @ self.weights[place] + self.weights[place + 1]
            h = np.maximum(h, 0) if place < 4 else h
        kernels = [w.astype(float) for w in self.weights[::2]]
        prices = sum(k1 * np.abs(w).sum() + k2 * (w**2).sum() for w in kernels)
        return float(np.mean((h - self.y) ** 2) + prices)


def check(student, net, k1, k2, tolerances):
    actual = student.penalised_loss(net.model, net.X, net.y, k1, k2)
    assert_close(actual, net.loss(k1, k2), name="penalised_loss(model, X, y, k1, k2)", tolerance=tolerances["sums"])


@pytest.mark.points(2)
@pytest.mark.feedback("k times the sum of the absolute values: every number of every array counts, whatever its sign.")
def test_l1(student, rng, tolerances):
    """The L1 price"""
    weights, k = some(rng), float(rng.uniform(0.01, 2))
    expected = k * sum(np.abs(w).sum(dtype=float) for w in weights)
    for answer in (student.l1(weights, k), student.make("function", OF_TENSORS)(student.l1, weights, k)):
        assert_close(answer, expected, name="l1(weights, k)", tolerance=tolerances["sums"])


@pytest.mark.points(2)
@pytest.mark.feedback("k times the sum of the squares, without a root, a half or a mean.")
def test_l2(student, rng, tolerances):
    """The L2 price"""
    weights, k = some(rng), float(rng.uniform(0.01, 2))
    expected = k * sum((w.astype(float) ** 2).sum() for w in weights)
    for answer in (student.l2(weights, k), student.make("function", OF_TENSORS)(student.l2, weights, k)):
        assert_close(answer, expected, name="l2(weights, k)", tolerance=tolerances["sums"])


@pytest.mark.points(1)
@pytest.mark.feedback("No weights, or k = 0: the price is 0. The answer is one number.")
def test_nothing_to_pay(student, rng, tolerances):
    """An empty list, and k = 0"""
    for name, answer in [
        ("l1([], k)", student.l1([], 0.5)),
        ("l2([], k)", student.l2([], 0.5)),
        ("l1(weights, 0)", student.l1(some(rng), 0.0)),
        ("l2(weights, 0)", student.l2(some(rng), 0.0)),
    ]:
        assert_close(answer, 0.0, name=name, tolerance=tolerances["sums"])
    for name in ("l1", "l2"):
        price = as_numbers(getattr(student, name)(some(rng), 0.5), name=name)
        assert np.all(price > 0), f"{name}(weights, k): weights that are not 0 have a price, if k is not 0."


@pytest.mark.points(1)
@pytest.mark.feedback("Without a price the loss is the mean squared error over all numbers of the output.")
def test_no_price(student, rng, tolerances):
    """The loss of a network without a price"""
    check(student, Net(student, rng), 0.0, 0.0, tolerances)


@pytest.mark.points(3)
@pytest.mark.feedback("Add l1 with k1 and l2 with k2, for the kernels of all Dense layers, and for no bias.")
def test_prices(student, rng, tolerances):
    """The loss with one price, and with both"""
    net = Net(student, rng)
    for k1, k2 in [(0.3, 0.0), (0.0, 0.2), (float(rng.uniform(0.1, 1)), float(rng.uniform(0.1, 1)))]:
        check(student, net, k1, k2, tolerances)


@pytest.mark.points(1)
@pytest.mark.feedback("Computing a loss must not train the model or write into its weights.")
def test_weights_kept(student, rng, tolerances):
    """The model keeps its weights"""
    net = Net(student, rng)
    check(student, net, 0.1, 0.1, tolerances)
    for now, then in zip(net.model.weights(), net.weights, strict=True):
        assert_close(now, then, name="the weights after penalised_loss")
