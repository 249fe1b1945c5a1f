import numpy as np
import pytest
from sklearn.datasets import load_iris

from graders.judge.checks import (
    CheckFailed,
    as_numbers,
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
    check_compiled(student.build_model(), "build_model()")


def check_compiled(model, name):
    """The model's optimiser is SGD, its loss the mean squared error."""
    facts = model.compiled()
    if facts["optimizer"] != "SGD":
        raise CheckFailed(f"{name}: expected a model compiled with SGD, got {facts['optimizer']}.")
    loss = str(facts["loss"]).replace("_", "").lower()
    assert loss in SQUARED, f"{name}: expected the mean squared error as loss, got {facts['loss']}."


@pytest.mark.points(1)
@pytest.mark.feedback("Make the model inside build_model, so that each call starts anew with random weights.")
def test_new_each_time(student):
    """Every call builds a new model"""
    first, second = student.build_model(), student.build_model()
    before = second.weights()
    first.set_weights([w + 1 for w in weights_of(first)])
    student.build_model()  # what is set in a copy reaches the submission's own model when its code runs again
    for now, then in zip(second.weights(), before, strict=True):
        assert np.array_equal(now, then), "two calls of build_model gave models that share their weights."


@pytest.mark.points(7)
@pytest.mark.feedback(
    "Does the loss still fall in the last epochs? Then take more steps (smaller batches) or larger ones (a higher "
    "learning rate). Leave X and y as they come, begin at the weights that the model has, and learn from nothing else: "
    "the model is asked about inputs that are scaled as X is, and about the target that y holds."
)
def test_new_flowers(student, rng, tolerances, bounds, record_metric, attach_curves):
    """A length of flowers that it has not seen"""
    X, y, X_new, y_new = flowers(rng)
    untrained = [rmse(forward(weights_of(student.build_model()), X_new), y_new) for _ in range(2)]
    knows = all(bounds["rmse"].holds(error) for error in untrained)
    assert not knows, "build_model(): a new model knows petal widths already; only train may train it."
    whole, part = rng.uniform(2.2, 2.8), rng.uniform(0.85, 1.0)
    y, y_new = whole - part * y, whole - part * y_new  # the flowers are public; this target only y tells
    for _ in range(3):  # other starts, for all hidden units may be dead from the first
        model = student.build_model()
        before, dead, alike = marked(model, rng, X)
        losses = student.train(model, X, y)
        after = weights_of(model)
        check_steps(before, after, dead, alike, X)
        error = rmse(forward(after, X_new), y_new)
        if bounds["rmse"].holds(error):
            break
    record_metric("rmse", error)
    attach_curves("The loss of your training, epoch by epoch", {"mean squared error": numbers_of(losses)})
    assert_bound(error, bounds["rmse"], name="the error on new flowers", unit=" cm")
    answers = forward(after, X_new)
    assert_close(model.call(X_new), answers, name="the trained model's output", tolerance=tolerances["forward"])
    check_compiled(model, "the model after train")
    known = rmse(forward(after, X), y)
    assert rmse(forward(turned_back(before, after), X), y) > 1.05 * known, (
        "with the hidden units turned back to where they pointed before train, the model knows the flowers of its "
        "training as well: the hidden layer has not learnt."
    )
    check_losses(losses, known**2)
    check_nothing_to_learn(student, model, X[:24])


def numbers_of(losses):
    """The losses that train returned, in one row."""
    return np.ravel(as_numbers(losses, name="the losses of train"))


def turned_back(before, after):
    """The weights after training, but each hidden unit points where it did before, at the length that it has now."""
    lengths = [np.linalg.norm(np.vstack([W1, b1]), axis=0) for W1, b1, *_ in (before, after)]
    stretch = lengths[1] / np.maximum(lengths[0], 1e-12)
    return [before[0] * stretch, before[1] * stretch, *after[2:]]


def marked(model, rng, X):
    """Make one hidden unit dead for inputs from 0 to 1, and two alike. Weights, the dead one and the two."""
    weights, dead = [w.copy() for w in weights_of(model)], int(rng.integers(5))
    W1, b1, W2, _ = weights
    use = (X @ W1 + b1 > 0).mean(axis=0) * np.where(W2[:, 0] > 0, 1.0, 0.3)  # y is above 0: the others die sooner
    use[dead] = np.nan
    alike = [int(np.nanargmax(use)), int(np.nanargmin(use))]  # the one that is of least use becomes the other's like
    for part in (W1.T, b1, W2):
        part[alike[1]] = part[alike[0]]
    b1[dead] = -1 - 2 * np.abs(W1[:, dead]).sum()
    W2[dead] = rng.choice([-1, 1]) * rng.uniform(0.2, 0.8)
    model.set_weights(weights)
    return weights, dead, alike


def check_steps(before, after, dead, alike, X):
    """Steps along slopes leave what is dead dead and what is alike alike, and move the rest; who writes does not."""
    W1, b1, W2, _ = after
    left = W2[dead, 0] / before[2][dead, 0]  # 1, or less where large weights cost something
    assert not (X @ W1[:, dead] + b1[dead] > 0).any() and 0.1 < left < 2, (
        "a hidden unit that was dead before train is another one after it. Its slopes are all 0, so steps of SGD from "
        "the model's weights leave it as it is, if the hidden layer has ReLU."
    )
    one, other = (np.concatenate([W1[:, unit], b1[[unit]], W2[unit]]) for unit in alike)
    assert np.allclose(one, other, rtol=1e-3, atol=1e-3, equal_nan=True), (
        "two hidden units that were alike before train differ after it. Their slopes are equal, so steps of SGD from "
        "the model's weights leave them alike."
    )
    awake = (X @ before[0] + before[1] > 0).mean(axis=0) > 0.1
    moved = (before[0] != W1).any(axis=0)
    assert moved[awake].all(), "train has not moved the weights of a hidden unit that is awake."


def check_nothing_to_learn(student, model, X):
    """Where a model answers y before the training, its losses are 0 from the first epoch on: made-up ones show.

    Asked of a few flowers and the model that was just trained, for which Keras has its step ready: that is quick.
    """
    losses = as_numbers(student.train(model, X, forward(weights_of(model), X)), name="the losses of train")
    assert losses.max() < 0.05, (
        f"a model that answers y before it is trained has losses of about 0; train returned up to {losses.max():.3g}."
    )


def check_losses(losses, squared_error):
    """One loss for each epoch, which fall to about the mean squared error of the trained model."""
    assert_falls(losses, name="the losses of train", by=0.8)
    last = float(as_numbers(losses, name="the losses of train")[-1])
    assert squared_error / 8 < last < 8 * squared_error, (  # of a single batch, perhaps
        f"the last of the losses of train is {last:.3g}, but the trained model's mean squared error on X and y is "
        f"{squared_error:.3g}."
    )
