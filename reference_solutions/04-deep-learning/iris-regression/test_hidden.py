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
    "learning rate). Leave X and y as they come, and learn from nothing else: the model is asked about inputs that are "
    "scaled as X is, and about the target that y holds."
)
def test_new_flowers(student, rng, tolerances, bounds, record_metric):
    """Petal widths, and a length made of them, of flowers that it has not seen"""
    X, y, X_new, y_new = flowers(rng)
    untrained = [rmse(forward(weights_of(student.build_model()), X_new), y_new) for _ in range(2)]
    knows = all(bounds["rmse"].holds(error) for error in untrained)
    assert not knows, "build_model(): a new model knows petal widths already; only train may train it."
    whole, part = rng.uniform(2.2, 2.8), rng.uniform(0.7, 1.0)
    trained = {
        "the error on new flowers": learnt(student, bounds["rmse"], X, y, X_new, y_new),
        "the error on new flowers, for the other target": learnt(
            student, bounds["rmse"], X, whole - part * y, X_new, whole - part * y_new
        ),
    }
    record_metric("rmse", max(error for error, _, _ in trained.values()))
    for name, (error, model, losses) in trained.items():
        assert_bound(error, bounds["rmse"], name=name, unit=" cm")
        answers = forward(weights_of(model), X_new)
        assert_close(model.call(X_new), answers, name="the trained model's output", tolerance=tolerances["forward"])
        assert isinstance(losses, list), "train must return a list with the loss of every epoch."
        assert_falls(losses, name="the losses of train", by=0.8)


def learnt(student, bound, X, y, X_new, y_new):
    """The best of up to three models that were trained on X and y: its error on new flowers, itself, its losses."""
    best = np.inf, None, None
    for _ in range(3):  # other starts, for all hidden units may have been dead from the first
        model = student.build_model()
        losses = student.train(model, X, y)
        error = rmse(forward(weights_of(model), X_new), y_new)
        best = (error, model, losses) if error < best[0] or best[1] is None else best
        if bound.holds(error):
            break
    return best
