"""Hidden tests of the margin and of Novikoff's bound, among them the theorem itself."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close


def separated(rng, n=25, m=3):
    """Samples of both classes that the line (w, b) separates, none of them close to it; then the line."""
    w, b = rng.choice([-1, 1], size=m) * rng.uniform(0.5, 2, size=m), float(rng.choice([-1, 1]) * rng.uniform(0.5, 1))
    X = rng.normal(size=(40 * n, m)) * 2
    potential = X @ w + b
    X = np.concatenate([X[potential > 0.4][: n // 2], X[potential < -0.4][: n - n // 2]])
    X = rng.permutation(X)
    return X, np.where(X @ w + b >= 0, 1, -1), w, b


def mistakes_until_right(X, y):
    """The mistakes of a perceptron that starts from zeros, and the weights and the bias that it ends with."""
    w, b, total, wrong = np.zeros(X.shape[1]), 0.0, 0, True
    while wrong:
        wrong = False
        for x, target in zip(X, y):
            if target != (1 if w @ x + b >= 0 else -1):
                w, b, total, wrong = w + target * x, b + target, total + 1, True
    return total, w, b


@pytest.mark.points(3)
@pytest.mark.feedback(
    "The smallest y · potential, divided by the length of (b, w): the bias belongs to the length too."
)
def test_margin(student, reference, rng, tolerances):
    """The margin of random lines that separate."""
    for m in (1, 2, 3, 6):
        arguments = separated(rng, m=m)
        assert_close(
            student.margin(*arguments), reference.margin(*arguments), name="margin", tolerance=tolerances["margin"]
        )


@pytest.mark.points(2)
@pytest.mark.feedback("A sample on the wrong side has a negative distance, and the margin is the smallest of all.")
def test_margin_of_a_line_that_does_not_separate(student, reference, rng, tolerances):
    """The margin when samples are on the wrong side, or on the line."""
    X, y, w, b = separated(rng)
    y[rng.integers(len(y))] *= -1
    expected = reference.margin(X, y, w, b)
    assert_close(student.margin(X, y, w, b), expected, name="margin", tolerance=tolerances["margin"])
    on_the_line = (np.array([[2.0], [5.0]]), np.array([1, 1]), np.array([1.5]), -3.0)
    assert_close(student.margin(*on_the_line), 0.0, name="margin", tolerance=tolerances["margin"])


@pytest.mark.points(1)
@pytest.mark.feedback("Weights and bias times the same positive number draw the same line, with the same margin.")
def test_margin_does_not_depend_on_the_length(student, reference, rng, tolerances):
    """The same line with longer or shorter weights."""
    X, y, w, b = separated(rng)
    for factor in (0.01, 3.0, 250.0):
        longer = (X, y, w * factor, b * factor)
        expected = reference.margin(X, y, w, b)
        assert_close(student.margin(*longer), expected, name="margin", tolerance=tolerances["margin"])
        expected = reference.mistake_bound(X, y, w, b)
        assert_close(student.mistake_bound(*longer), expected, name="mistake_bound", tolerance=tolerances["bound"])


@pytest.mark.points(3)
@pytest.mark.feedback("The bound is (R / margin)². R is the length of the longest sample, its leading 1 included.")
def test_bound(student, reference, rng, tolerances):
    """The bound for random lines that separate."""
    for m in (1, 2, 3, 6):
        arguments = separated(rng, m=m)
        expected = reference.mistake_bound(*arguments)
        assert_close(student.mistake_bound(*arguments), expected, name="mistake_bound", tolerance=tolerances["bound"])


@pytest.mark.points(2)
@pytest.mark.feedback("If the margin is 0 or negative, the theorem promises nothing: the bound is infinite.")
def test_no_bound_without_separation(student, rng):
    """The line does not separate the classes."""
    X, y, w, b = separated(rng)
    y[rng.integers(len(y))] *= -1
    on_the_line = (np.array([[2.0], [5.0]]), np.array([1, 1]), np.array([1.5]), -3.0)
    for arguments in ((X, y, w, b), on_the_line):
        bound = as_numbers(student.mistake_bound(*arguments), name="mistake_bound")
        assert bound.shape == () and bound == np.inf, "mistake_bound must be infinite for such a line."
    finite = as_numbers(student.mistake_bound(X, np.where(X @ w + b >= 0, 1, -1), w, b), name="mistake_bound")
    assert np.all(finite < np.inf), "mistake_bound is infinite for a line that separates the classes, too."


@pytest.mark.points(2)
@pytest.mark.feedback("A perceptron made more mistakes than your bound allows. Is it too small, or not a bound at all?")
def test_the_theorem_holds(student, reference, rng, tolerances):
    """A trained perceptron keeps to the bound."""
    for m in (1, 2, 4):
        X, y, w, b = separated(rng, m=m)
        mistakes, learnt_w, learnt_b = mistakes_until_right(X, y)
        bound, expected = student.mistake_bound(X, y, w, b), reference.mistake_bound(X, y, w, b)
        assert reaches(bound, mistakes), "The bound of the hidden line is too small."
        assert_close(bound, expected, name="mistake_bound of the hidden line", tolerance=tolerances["bound"])
        learnt_bound = student.mistake_bound(X, y, learnt_w, learnt_b)
        assert reaches(learnt_bound, mistakes), "The bound of the line that was learnt is too small."


def reaches(bound, mistakes):
    """Whether the bound allows that many mistakes; a learnt line may have a sample upon it and then no bound."""
    number = as_numbers(bound, name="mistake_bound")
    assert number.shape == (), f"mistake_bound: expected a single number, got shape {number.shape}."
    return number >= mistakes


@pytest.mark.points(1)
@pytest.mark.feedback("One sample is enough for a margin, and both classes need not be there.")
def test_one_sample(student, reference, rng, tolerances):
    """A single sample."""
    w, b = rng.normal(size=4), float(rng.normal())
    x = rng.normal(size=(1, 4))
    arguments = (x, np.array([1 if (x @ w + b)[0] >= 0 else -1]), w, b)
    assert_close(
        student.margin(*arguments), reference.margin(*arguments), name="margin", tolerance=tolerances["margin"]
    )
    expected = reference.mistake_bound(*arguments)
    assert_close(student.mistake_bound(*arguments), expected, name="mistake_bound", tolerance=tolerances["bound"])


@pytest.mark.points(1)
@pytest.mark.feedback("To measure a line must not move it: leave the arrays as they came.")
def test_arguments_keep_their_numbers(student, reference, rng, tolerances):
    """The arrays that came in are left as they were."""
    arguments = separated(rng)
    for name, kind in (("margin", "margin"), ("mistake_bound", "bound")):
        expected = getattr(reference, name)(*arguments)
        assert_close(getattr(student, name)(*arguments), expected, name=name, tolerance=tolerances[kind])
        assert not student.changed_arguments(), "One of the arguments was changed in place."
