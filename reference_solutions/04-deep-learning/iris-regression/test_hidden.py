import numpy as np
import pytest
from sklearn.datasets import load_iris

from graders.judge.checks import (
    CheckFailed,
    assert_bound,
    assert_close,
    assert_falls,
    assert_parameters,
    rmse,
)

SHAPES = [(3, 5), (5,), (5, 1), (1,)]
SQUARED = {"mse", "meansquarederror"}


def forward(weights, X):
    """What a network 3-5-1 with these weights answers."""
    W1, b1, W2, b2 = (np.asarray(w, dtype=float) for w in weights)
    return np.maximum(X @ W1 + b1, 0) @ W2 + b2


def weights_of(model):
    """The model's weights, once it is sure that they are those of a network 3-5-1."""
    assert_parameters(model, 26, name="build_model()", trainable=26)
    weights = model.weights()
    shapes = [w.shape for w in weights]
    assert shapes == SHAPES, f"build_model(): expected weights of shapes {SHAPES}, got {shapes}."
    return weights


def flowers(rng):
    """120 flowers to learn from and 30 others: inputs scaled by the first 120, and petal widths."""
    table = rng.permutation(load_iris().data)
    X, y = table[:, :3], table[:, 3:]
    low, high = X[:120].min(axis=0), X[:120].max(axis=0)
    X = (X - low) / (high - low)
    return X[:120], y[:120], X[120:], y[120:]


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Three inputs, a Dense layer of 5 units with ReLU, a Dense layer of 1 unit without an activation function."
)
def test_network(student, rng, tolerances):
    """The network 3-5-1 with 26 parameters"""
    model = student.build_model()
    weights_of(model)
    weights = [rng.normal(size=shape).astype(np.float32) for shape in SHAPES]
    X = rng.normal(size=(40, 3)).astype(np.float32)
    weights[3] -= np.median(forward(weights, X))  # both signs at the output
    model.set_weights(weights)
    expected = forward(weights, X)
    assert_close(model.call(X), expected, name="the output for given weights", tolerance=tolerances["forward"])


@pytest.mark.points(1)
@pytest.mark.feedback("Give compile the optimiser SGD and the mean squared error as loss.")
def test_compiled(student):
    """Compiled with SGD and the mean squared error"""
    facts = student.build_model().compiled()
    if facts["optimizer"] != "SGD":
        raise CheckFailed(f"build_model(): expected a model compiled with SGD, got {facts['optimizer']}.")
    loss = str(facts["loss"]).replace("_", "").lower()
    assert loss in SQUARED, f"build_model(): expected the mean squared error as loss, got {facts['loss']}."


@pytest.mark.points(1)
@pytest.mark.feedback("Make the model inside build_model, so that each call starts anew with random weights.")
def test_new_each_time(student):
    """Every call builds a new model"""
    first, second = student.build_model(), student.build_model()
    before = second.weights()
    first.set_weights([w + 1 for w in weights_of(first)])
    for now, then in zip(second.weights(), before, strict=True):
        assert np.array_equal(now, then), "two calls of build_model gave models that share their weights."


@pytest.mark.points(7)
@pytest.mark.feedback(
    "Does the loss still fall in the last epochs? Then take more steps (smaller batches) or larger ones (a higher "
    "learning rate). Leave X and y as they come, begin at the weights that the model has, and learn from nothing else: "
    "the model is asked about inputs that are scaled as X is, and about the target that y holds."
)
def test_new_flowers(student, rng, tolerances, bounds, record_metric):
    """A length of flowers that it has not seen"""
    X, y, X_new, y_new = flowers(rng)
    untrained = [rmse(forward(weights_of(student.build_model()), X_new), y_new) for _ in range(2)]
    knows = all(bounds["rmse"].holds(error) for error in untrained)
    assert not knows, "build_model(): a new model knows petal widths already; only train may train it."
    whole, part = rng.uniform(2.2, 2.8), rng.uniform(0.85, 1.0)
    y, y_new = whole - part * y, whole - part * y_new  # the flowers are public; this target only y tells
    for _ in range(3):  # other starts, for all hidden units may be dead from the first
        model = student.build_model()
        unit = with_a_dead_unit(model, rng)
        losses = student.train(model, X, y)
        weights = weights_of(model)
        check_still_dead(weights, unit, X)
        error = rmse(forward(weights, X_new), y_new)
        if bounds["rmse"].holds(error):
            break
    record_metric("rmse", error)
    assert_bound(error, bounds["rmse"], name="the error on new flowers", unit=" cm")
    answers = forward(weights, X_new)
    assert_close(model.call(X_new), answers, name="the trained model's output", tolerance=tolerances["forward"])
    assert isinstance(losses, list), "train must return a list with the loss of every epoch."
    assert_falls(losses, name="the losses of train", by=0.8)


def with_a_dead_unit(model, rng):
    """Make one hidden unit of the model dead: its potential is negative for all inputs from 0 to 1. Which one."""
    weights, unit = [w.copy() for w in weights_of(model)], int(rng.integers(5))
    weights[1][unit] = -1 - 2 * np.abs(weights[0][:, unit]).sum()
    weights[2][unit] = rng.choice([-1, 1]) * rng.uniform(0.2, 0.8)
    model.set_weights(weights)
    return unit


def check_still_dead(weights, unit, X):
    """No slope reaches a dead unit, so steps along slopes leave it as it was; who writes weights does not."""
    W1, b1, W2, _ = weights
    dead = (X @ W1[:, unit] + b1[unit] < 0).all() and W2[unit, 0] != 0
    assert dead, (
        "a hidden unit that was dead before train is awake after it. Its slopes are all 0, so steps of SGD from the "
        "model's weights leave it as it is, if the hidden layer has ReLU."
    )
