"""Hidden tests of the training of a perceptron."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, unpacked


def separable(rng, n=30, m=2):
    """Samples that a hidden line separates, none of them close to it."""
    w, b = rng.normal(size=m), rng.uniform(-1, 1)
    w /= np.linalg.norm(w)
    X = rng.normal(size=(10 * n, m)) * 2
    X = X[np.abs(X @ w + b) > 0.5][:n]
    return X, np.where(X @ w + b >= 0, 1, -1)


def not_separable(rng, n=20, m=2):
    """Samples with random classes, and two in one place with different classes: no line can part those."""
    X, y = rng.normal(size=(n, m)), rng.choice([-1, 1], size=n)
    X[1], y[0], y[1] = X[0], 1, -1
    return X, y


def triple(answer):
    """The answer of ``fit`` as three things, or a message that says what is missing."""
    w, b, history = unpacked(answer, "w", "b", "history", of="fit")
    errors = as_numbers(history, name="history")
    assert errors.ndim == 1, "history must be a list with one number for each epoch."
    return w, b, errors


def assert_same_fit(student, reference, arguments, tolerance):
    w, b, history = triple(student.fit(*arguments))
    expected_w, expected_b, expected_history = reference.fit(*arguments)
    assert_close(history, np.array(expected_history), name="history")
    assert_close(w, expected_w, name="w", tolerance=tolerance)
    assert_close(b, expected_b, name="b", tolerance=tolerance)


@pytest.mark.points(4)
@pytest.mark.feedback("Each epoch starts where the last one ended, and its errors go into the history.")
def test_random_separable_samples(student, reference, rng, tolerances):
    """Random samples that can be separated, from random weights."""
    for m in (2, 3, 1):
        X, y = separable(rng, n=20, m=m)
        start = rng.normal(size=m), float(rng.normal())
        assert_same_fit(student, reference, (X, y, 0.1, 40, *start), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("When training has ended by itself, every sample of the training set must be answered rightly.")
def test_the_trained_perceptron_is_right(student, rng):
    """After training, every answer is right."""
    X, y = separable(rng, n=20)
    w, b, history = triple(student.fit(X, y, 0.5, 500))
    w, b = as_numbers(w, name="w"), as_numbers(b, name="b")
    assert w.shape == (2,), f"w: expected shape (2,), got {w.shape}."
    assert b.shape == (), f"b: expected a single number, got shape {b.shape}."
    assert np.array_equal(np.where(X @ w + b >= 0, 1, -1), y), (
        "Some samples of the training set are still answered wrongly."
    )
    assert history.size, "history is empty."
    assert history[-1] == 0 and np.all(history[:-1] > 0), "Only the last epoch of the history may be free of errors."


@pytest.mark.points(2)
@pytest.mark.feedback("If no line separates the classes, training ends after exactly max_epochs epochs.")
def test_stops_at_max_epochs(student, reference, rng, tolerances):
    """The classes cannot be separated."""
    for max_epochs in (1, 2, int(rng.integers(5, 15))):
        arguments = (*not_separable(rng), 0.3, max_epochs, rng.normal(size=2), float(rng.normal()))
        assert_same_fit(student, reference, arguments, tolerances["weights"])
    corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    assert_same_fit(student, reference, (corners, np.array([-1, 1, 1, -1]), 0.5, 9), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("Without w0 and b0 the perceptron starts with weights of 0 and a bias of 0.")
def test_starts_from_zeros(student, reference, rng, tolerances):
    """No start is given."""
    for m in (2, 4):
        X, y = separable(rng, n=15, m=m)
        assert_same_fit(student, reference, (X, y, 0.25, 40), tolerances["weights"])
        assert_same_fit(student, reference, (X, y, 0.25, 40, None), tolerances["weights"])
        assert_same_fit(student, reference, (X, y, 0.25, 40, rng.normal(size=m)), tolerances["weights"])
        assert_same_fit(student, reference, (X, y, 0.25, 40, None, float(rng.normal())), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("If the first epoch has no error, training is over: the history is [0] and nothing has moved.")
def test_nothing_to_learn(student, rng, tolerances):
    """The start is already right."""
    X, w0, b0 = rng.normal(size=(12, 3)), rng.normal(size=3), float(rng.normal())
    w, b, history = triple(student.fit(X, np.where(X @ w0 + b0 >= 0, 1, -1), 0.1, 10, w0, b0))
    assert_close(history, np.array([0]), name="history")
    assert_close(w, w0, name="w", tolerance=tolerances["weights"])
    assert_close(b, b0, name="b", tolerance=tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("These are the four fruits of section 2.3: one error in the first epoch, none in the second.")
def test_the_fruits(student, reference, tolerances):
    """The four fruits."""
    X = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])
    y = np.array([1, 1, -1, -1])
    for max_epochs in (1, 100):
        arguments = (X, y, 0.01, max_epochs, np.array([-30.0, 300.0]), -1230.0)
        assert_same_fit(student, reference, arguments, tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("Do not go on learning in w0: `w = w0` is only a second name for it. Make new arrays.")
def test_arguments_keep_their_numbers(student, reference, rng, tolerances):
    """The arrays that came in are left as they were."""
    X, y = not_separable(rng)
    assert_same_fit(student, reference, (X, y, 0.5, 3, rng.normal(size=2), 0.1), tolerances["weights"])
    assert not student.changed_arguments(), "fit changed one of its arguments in place."


@pytest.mark.points(1)
@pytest.mark.feedback(
    "The history is a list of whole numbers, one for each epoch, each from 0 to the number of samples."
)
def test_history_counts_errors(student, rng):
    """The history is a list of whole numbers."""
    X, y = not_separable(rng, n=10)
    history = triple(student.fit(X, y, 0.5, 8))[2]
    assert history.dtype.kind in "iu", "history must hold whole numbers, ints."
    assert history.shape == (8,), "history must have one entry for each epoch."
    assert np.all((history >= 0) & (history <= 10)), "An epoch cannot have more errors than there are samples."
