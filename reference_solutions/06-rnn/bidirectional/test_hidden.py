import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_parameters, assert_rebuilds


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def one_way(X, W, U, b):
    """The states (n, T, u) of an LSTM along sequences X (n, T, m), blocks i, f, g, o, from zeros."""
    h = c = np.zeros((len(X), len(U)))
    states = []
    for t in range(X.shape[1]):
        i, f, g, o = np.split(X[:, t] @ W + h @ U + b, 4, axis=-1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        states.append(h)
    return np.stack(states, axis=1)


def weights_of(rng, units):
    """Forward and backward weights, six arrays."""
    return [
        rng.normal(scale=0.6, size=shape).astype("float32")
        for shape in [(3, 4 * units), (units, 4 * units), (4 * units,)] * 2
    ]


def prepared(student, rng, weights, units):
    """The student's model with these weights."""
    model = student.build(units)
    shapes = [w.shape for w in model.weights()]
    wanted = [w.shape for w in weights]
    assert shapes == wanted, f"the weights: expected the shapes {wanted}, got {shapes}."
    model.set_weights(weights)
    X = sequences(rng, 1, 4)
    output = np.asarray(model.call(X))[..., :units]
    theirs = one_way(X, *weights[3:])
    if output.shape == theirs.shape and np.allclose(output, theirs, atol=1e-4):  # the backward reader's come first here
        model.set_weights(weights[3:] + weights[:3])
    return model


def sequences(rng, n, steps):
    return rng.normal(size=(n, steps, 3)).astype("float32")


@pytest.mark.points(2)
@pytest.mark.feedback("Two LSTMs of their own have 2 · 4 (3u + u² + u) parameters together, all trainable.")
def test_parameters(student, rng):
    """The number of parameters"""
    units = int(rng.integers(2, 7))
    total = 8 * (3 * units + units**2 + units)
    assert_parameters(student.build(units), total, name="build(units)", trainable=total)


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Ask the LSTM for all its states, and leave the number of steps open: the input shape is (None, 3)."
)
def test_shapes(student, rng):
    """An answer at each step, for any length"""
    units = int(rng.integers(2, 7))
    model = student.build(units)
    for n, steps in [(2, 5), (1, 1), (3, 9)]:
        found = np.shape(model.call(sequences(rng, n, steps)))
        assert found == (n, steps, 2 * units), f"the output: expected shape {(n, steps, 2 * units)}, got {found}."


@pytest.mark.points(3)
@pytest.mark.feedback("The first half is what a forward LSTM says after each step.")
def test_forward_half(student, rng, tolerances):
    """The forward half"""
    units = int(rng.integers(2, 6))
    weights, X = weights_of(rng, units), sequences(rng, 3, int(rng.integers(5, 12)))
    output = prepared(student, rng, weights, units).call(X)
    assert np.shape(output) == (*X.shape[:2], 2 * units), f"the output: got shape {np.shape(output)}."
    assert_close(
        np.asarray(output)[..., :units],
        one_way(X, *weights[:3]),
        name="the forward half",
        tolerance=tolerances["outputs"],
    )


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The second half is what a backward LSTM says when it arrives at this step, so its answers are turned round."
)
def test_backward_half(student, rng, tolerances):
    """The backward half"""
    units = int(rng.integers(2, 6))
    weights, X = weights_of(rng, units), sequences(rng, 3, int(rng.integers(5, 12)))
    output = prepared(student, rng, weights, units).call(X)
    assert np.shape(output) == (*X.shape[:2], 2 * units), f"the output: got shape {np.shape(output)}."
    assert_close(
        np.asarray(output)[..., units:],
        one_way(X[:, ::-1], *weights[3:])[:, ::-1],
        name="the backward half",
        tolerance=tolerances["outputs"],
    )


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Turn the sequence round and exchange the readers' weights: the output is turned round, its halves exchanged."
)
def test_reversal(student, rng, tolerances):
    """A sequence turned round"""
    units = 3
    weights, X = weights_of(rng, units), sequences(rng, 2, 7)
    model = prepared(student, rng, weights, units)
    straight = np.asarray(model.call(X))
    given = model.weights()
    model.set_weights(given[3:] + given[:3])
    turned = np.asarray(model.call(X[:, ::-1].copy()))
    assert straight.shape == turned.shape == (2, 7, 2 * units), f"the output: got shape {straight.shape}."
    expected = np.concatenate([turned[..., units:], turned[..., :units]], axis=-1)[:, ::-1]
    assert_close(straight, expected, name="the output for the reversed sequence", tolerance=tolerances["outputs"])


@pytest.mark.points(1)
@pytest.mark.feedback("Use Keras's own layers, so that the model can be saved and built again from its configuration.")
def test_rebuilds(student, rng):
    """It can be built again from its configuration"""
    assert_rebuilds(student.build(3), sequences(rng, 2, 6), name="build(3)")
