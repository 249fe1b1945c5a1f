"""Hidden tests of the perceptron's answers."""

import numpy as np
import pytest

from graders.judge.checks import assert_close


def table(rng, n, m):
    """n random samples, weights and a bias that leaves samples on both sides of the line."""
    X, w = rng.normal(size=(n, m)), rng.normal(size=m)
    return X, w, float(-np.median(X @ w) + rng.uniform(-0.1, 0.1))


@pytest.mark.points(2)
@pytest.mark.feedback("For a table of shape (n, m) return n answers, each +1 or −1.")
def test_many_samples(student, reference, rng):
    """A table of samples."""
    for n, m in ((20, 2), (15, 5), (8, 1)):
        X, w, b = table(rng, n, m)
        assert_close(student.predict(X, w, b), reference.predict(X, w, b), name="predict(X, w, b) of a table")


@pytest.mark.points(2)
@pytest.mark.feedback("For one sample of shape (m,) return one number, not a list of one number.")
def test_one_sample(student, reference, rng):
    """One sample."""
    X, w, b = table(rng, 10, 3)
    for x in X:
        assert_close(student.predict(x, w, b), reference.predict(x, w, b), name="predict(x, w, b) of one sample")


@pytest.mark.points(2)
@pytest.mark.feedback("At a potential of exactly 0 the answer is +1.")
def test_potential_of_zero(student, rng):
    """The potential is exactly 0."""
    X, w = rng.integers(-9, 9, size=(4, 3)).astype(float), rng.integers(1, 9, size=3).astype(float)
    biases = [float(-(x @ w)) for x in X]
    around = np.array([[0.0, 0, 0], [1, 0, 0], [-1, 0, 0]])
    little = np.array([1.0, 1e-6, 1e-9, 1e-12, 1e-300])
    assert_close(student.predict(-little[:, None], np.ones(1), 0.0), -np.ones(5), name="predict just below 0")
    assert_close(student.predict(little[:, None], np.ones(1), 0.0), np.ones(5), name="predict just above 0")
    tables = [student.predict(x + around, w, b) for x, b in zip(X, biases, strict=True)]
    numbers = [student.predict(x, w, b) for x, b in zip(X, biases, strict=True)]
    for answers, answer in zip(tables, numbers, strict=True):
        assert_close(answers, np.array([1, 1, -1]), name="predict(X, w, b) of a table")
        assert_close(answer, 1, name="predict(x, w, b) of one sample")


@pytest.mark.points(2)
@pytest.mark.feedback("The potential is w · x + b: the bias is added.")
def test_the_bias_decides(student, rng):
    """The bias decides."""
    X, w = rng.normal(size=(6, 2)), rng.normal(size=2)
    bias = float(np.abs(X @ w).max() + rng.uniform(0.5, 2))
    assert_close(student.predict(X, w, bias), np.ones(6), name="predict(X, w, b) with a large bias")
    assert_close(student.predict(X, w, -bias), -np.ones(6), name="predict(X, w, b) with a very negative bias")


@pytest.mark.points(1)
@pytest.mark.feedback("A table with a single row is still a table: return an array of shape (1,).")
def test_a_table_of_one_row(student, reference, rng):
    """A table with one row."""
    X, w, b = table(rng, 4, 3)
    assert_close(student.predict(X[:1], w, b), reference.predict(X[:1], w, b), name="predict(X, w, b) of one row")


@pytest.mark.points(1)
@pytest.mark.feedback("A perceptron that answers must not change: leave X and w as they came.")
def test_arguments_keep_their_numbers(student, reference, rng):
    """The arrays that came in are left as they were."""
    arguments = table(rng, 6, 3)
    answer = student.predict(*arguments)
    assert not student.changed_arguments(), "predict changed one of its arguments in place."
    assert_close(answer, reference.predict(*arguments), name="predict")
