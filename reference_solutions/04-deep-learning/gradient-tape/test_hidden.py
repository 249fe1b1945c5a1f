import numpy as np
import pytest

from graders.judge.checks import assert_close, expression

FUNCTIONS = [
    ("lambda x: {a} * x ** 3 - x", lambda x, a: 3 * a * x**2 - 1, lambda x, a: 6 * a * x),
    ("lambda x: tf.sin({a} * x)", lambda x, a: a * np.cos(a * x), lambda x, a: -a * a * np.sin(a * x)),
    ("lambda x: x * tf.exp(-{a} * x)", lambda x, a: (1 - a * x) * np.exp(-a * x),
     lambda x, a: (a * a * x - 2 * a) * np.exp(-a * x)),
]  # fmt: skip


def points(rng):
    """A number, a row and a table."""
    return [float(rng.uniform(0.5, 2)), rng.normal(size=4), rng.normal(size=(2, 3))]


@pytest.mark.points(3)
@pytest.mark.feedback(
    "Watch x, compute f(x) inside the tape, and ask for the gradient. It is exact: 1e-9 is no problem."
)
def test_derivative(student, rng, tolerances):
    """The derivative of several functions"""
    for text, first, _ in FUNCTIONS:
        a = round(float(rng.uniform(0.5, 2)), 3)
        for x in points(rng):
            actual = student.derivative(expression(text.format(a=a)), x)
            assert_close(actual, first(x, a), name="derivative(f, x)", tolerance=tolerances["exact"])


@pytest.mark.points(3)
@pytest.mark.feedback("Differentiate the derivative: an outer tape must record what the inner tape computes.")
def test_second_derivative(student, rng, tolerances):
    """The second derivative of several functions"""
    for text, _, second in FUNCTIONS:
        a = round(float(rng.uniform(0.5, 2)), 3)
        for x in points(rng):
            actual = student.second_derivative(expression(text.format(a=a)), x)
            assert_close(actual, second(x, a), name="second_derivative(f, x)", tolerance=tolerances["exact"])


@pytest.mark.points(1)
@pytest.mark.feedback("If the result does not depend on x the tape says None; ask it for zeros instead.")
def test_constants(student, rng, tolerances):
    """Constant functions and constant slopes"""
    x = rng.normal(size=3)
    constant, line = expression("lambda x: tf.constant([1., 2., 3.], tf.float64)"), expression("lambda x: 3.0 * x")
    for f, slope in [(constant, 0.0), (line, 3.0)]:
        assert_close(
            student.derivative(f, x), np.full(3, slope), name="derivative(f, x)", tolerance=tolerances["exact"]
        )
        bend = student.second_derivative(f, x)
        assert_close(bend, np.zeros(3), name="second_derivative(f, x)", tolerance=tolerances["exact"])


@pytest.mark.points(3)
@pytest.mark.feedback("Every step needs the gradient at the place where you are now, and goes against it.")
def test_descend(student, rng, tolerances):
    """Gradient descent in one and more dimensions"""
    f = expression("lambda x: tf.reduce_sum((x - 1.5) ** 4)")
    for x0 in points(rng):
        for steps in (0, 1, int(rng.integers(5, 12))):
            x = np.array(x0)
            for _ in range(steps):
                x = x - 0.01 * 4 * (x - 1.5) ** 3
            actual = student.descend(f, x0, 0.01, steps)
            assert_close(actual, x, name="descend(f, x0, lr, steps)", tolerance=tolerances["exact"])


@pytest.mark.points(1)
@pytest.mark.feedback("Let x0 be as it was, and let the answer stay at x0 where f is flat.")
def test_start_kept(student, rng, tolerances):
    """The start keeps its value; a flat function"""
    x0 = rng.normal(size=3)
    arrived = student.descend(expression("lambda x: tf.reduce_sum(x * x)"), x0, 0.1, 3)
    assert not student.changed_arguments(), "descend changed x0."
    assert not np.array_equal(arrived, x0), "descend stays at x0, where f is not flat, too."
    flat = student.descend(expression("lambda x: tf.constant(2.0, tf.float64)"), x0, 0.1, 3)
    assert_close(flat, x0, name="descend(f, x0, lr, steps)", tolerance=tolerances["exact"])
