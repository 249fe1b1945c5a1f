"""Hidden tests of one epoch of the perceptron."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, unpacked


def samples(rng, n=25, m=3):
    """Random samples with random classes, and random weights: about half of the answers are wrong."""
    X, y = rng.normal(size=(n, m)), rng.choice([-1, 1], size=n)
    return X, y, rng.normal(size=m), float(rng.normal())


def triple(answer):
    """The answer of ``epoch`` as three things, or a message that says what is missing."""
    return unpacked(answer, "w", "b", "errors", of="epoch")


def assert_same_epoch(student, reference, arguments, tolerance):
    w, b, errors = triple(student.epoch(*arguments))
    expected_w, expected_b, expected_errors = reference.epoch(*arguments)
    assert_close(w, expected_w, name="w", tolerance=tolerance)
    assert_close(b, expected_b, name="b", tolerance=tolerance)
    assert_close(errors, expected_errors, name="errors")


@pytest.mark.points(4)
@pytest.mark.feedback("Go through the samples in order. Each must meet the weights as the sample before left them.")
def test_random_epochs(student, reference, rng, tolerances):
    """Random samples and weights."""
    for m in (2, 3, 1, 6):
        arguments = (*samples(rng, m=m), float(rng.uniform(0.05, 1)))
        assert_same_epoch(student, reference, arguments, tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("After an error the next sample already meets the new weights; the epoch's end is too late.")
def test_learning_on_the_way(student, reference, rng, tolerances):
    """The same sample twice: only the first time is an error."""
    x = rng.normal(size=4)
    for target, b in ((1, -0.1), (-1, 0.1)):
        X, y = np.array([x, x, x]), np.array([target] * 3)
        assert_same_epoch(student, reference, (X, y, np.zeros(4), b, 0.5), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("An epoch without errors leaves weights and bias as they were, and returns 0 errors.")
def test_no_errors(student, rng, tolerances):
    """Every answer is right."""
    X, _, w, b = samples(rng)
    y = np.where(X @ w + b >= 0, 1, -1)
    new_w, new_b, errors = triple(student.epoch(X, y, w, b, 0.3))
    assert_close(new_w, w, name="w", tolerance=tolerances["weights"])
    assert_close(new_b, b, name="b", tolerance=tolerances["weights"])
    assert_close(errors, 0, name="errors")
    _, _, errors = triple(student.epoch(X, -y, w, b, 0.3))
    assert np.all(as_numbers(errors, name="errors") > 0), "No error is counted, where the first answers are wrong, too."


@pytest.mark.points(2)
@pytest.mark.feedback("Count an error when it happens, once for each wrong answer, and return a whole number.")
def test_errors_are_counted_when_they_happen(student, reference, rng):
    """The number of errors."""
    for _ in range(4):
        arguments = (*samples(rng, n=40), 0.7)
        errors = triple(student.epoch(*arguments))[2]
        assert_close(errors, reference.epoch(*arguments)[2], name="errors")
        assert as_numbers(errors, name="errors").dtype.kind in "iu", "errors must be a whole number, an int."


@pytest.mark.points(2)
@pytest.mark.feedback("From zero weights every potential is 0, and there the answer is +1.")
def test_from_zero(student, reference, rng, tolerances):
    """All weights are 0 at the start."""
    for first in (1, -1):
        X, y, _, _ = samples(rng, n=6)
        y[:2] = first
        assert_same_epoch(student, reference, (X, y, np.zeros(3), 0.0, 0.5), tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("These are the four fruits of section 2.3: one error, at the second fruit, with eta = 0.01.")
def test_the_fruits(student, reference, tolerances):
    """The four fruits."""
    X = np.array([[121.0, 16.8], [114.0, 15.2], [210.0, 9.4], [195.0, 8.1]])
    arguments = (X, np.array([1, 1, -1, -1]), np.array([-30.0, 300.0]), -1230.0, 0.01)
    assert_same_epoch(student, reference, arguments, tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("An epoch of a single sample is one step of the perceptron rule.")
def test_one_sample(student, reference, rng, tolerances):
    """A training set of one sample."""
    for target in (1, -1):
        X, _, w, b = samples(rng, n=1)
        assert_same_epoch(student, reference, (X, np.array([target]), w, b, 0.2), tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("Make new arrays: w = w + …, not w += …. The caller's arrays must keep their numbers.")
def test_arguments_keep_their_numbers(student, reference, rng, tolerances):
    """The arrays that came in are left as they were."""
    X, y, w, b = samples(rng)
    for targets in (y, np.where(X @ w + b >= 0, 1, -1)):
        assert_same_epoch(student, reference, (X, targets, w, b, 0.3), tolerances["weights"])
        assert not student.changed_arguments(), "epoch changed one of its arguments in place."
        assert not student.handed_back_arguments(), "epoch answers with the caller's own array."
