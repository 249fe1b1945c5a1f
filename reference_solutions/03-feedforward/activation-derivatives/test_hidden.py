import numpy as np
import pytest

from graders.judge.checks import assert_close

FUNCTIONS = ["sigmoid_prime", "tanh_prime", "relu_prime"]


@pytest.mark.points(2)
@pytest.mark.feedback(
    "With s = σ(v) and alpha = 1 the slope is s(1 − s). v is the potential, so σ must be computed first."
)
def test_sigmoid(student, reference, rng, tolerances):
    """The sigmoid's slope with its usual steepness"""
    v = rng.normal(scale=2.0, size=(6, 5))
    actual = student.sigmoid_prime(v)
    assert_close(actual, reference.sigmoid_prime(v), name="sigmoid_prime(v)", tolerance=tolerances["slope"])
    flat = rng.uniform(11.0, 13.0, size=5)
    expected = np.exp(-flat) / (1 + np.exp(-flat)) ** 2
    assert_close(student.sigmoid_prime(flat), expected, name="sigmoid_prime(v)", tolerance=tolerances["exact"])


@pytest.mark.points(2)
@pytest.mark.feedback("The exponent is −alpha·v. What does the chain rule say about the factor alpha?")
def test_sigmoid_steepness(student, reference, rng, tolerances):
    """The sigmoid's slope with other steepnesses"""
    v = rng.normal(size=20)
    for alpha in rng.uniform(0.2, 4.0, size=3):
        actual = student.sigmoid_prime(v, float(alpha))
        expected = reference.sigmoid_prime(v, float(alpha))
        assert_close(actual, expected, name="sigmoid_prime(v, alpha)", tolerance=tolerances["slope"])


@pytest.mark.points(2)
@pytest.mark.feedback("With t = tanh(v) the slope is 1 − t². It is 1 at v = 0 and falls to 0 on both sides.")
def test_tanh(student, reference, rng, tolerances):
    """The slope of tanh"""
    v = rng.normal(size=(5, 4))
    assert_close(student.tanh_prime(v), reference.tanh_prime(v), name="tanh_prime(v)", tolerance=tolerances["slope"])
    flat = rng.uniform(5.5, 6.5, size=5)
    assert_close(student.tanh_prime(flat), np.cosh(flat) ** -2, name="tanh_prime(v)", tolerance=tolerances["exact"])


@pytest.mark.points(1)
@pytest.mark.feedback("ReLU is flat for negative potentials and rises with slope 1 for positive ones.")
def test_relu(student, reference, rng):
    """ReLU's slope on both sides of zero"""
    v = rng.normal(scale=3.0, size=(5, 4))
    assert_close(student.relu_prime(v), reference.relu_prime(v), name="relu_prime(v)")


@pytest.mark.points(1)
@pytest.mark.feedback("At exactly 0 we agreed on the slope 0.")
def test_relu_at_the_corner(student, rng):
    """ReLU's slope at exactly zero"""
    n = int(rng.integers(1, 6))
    assert_close(student.relu_prime(np.zeros(n)), np.zeros(n), name="relu_prime at 0")
    assert_close(student.relu_prime(0.0), 0.0, name="relu_prime at the number 0")
    assert_close(student.relu_prime(2.0), 1.0, name="relu_prime at the number 2")


@pytest.mark.points(2)
@pytest.mark.feedback("Far from zero sigmoid and tanh are flat. Take exp of numbers that are not positive only.")
def test_extremes(student, reference, rng, tolerances):
    """Potentials from −1000 to 1000: finite, and without a warning"""
    v = np.concatenate([[-1000.0, 1000.0], rng.uniform(-1000.0, 1000.0, size=30)])
    for name in FUNCTIONS:
        actual = getattr(student, name)(v)
        warned = student.warnings()
        assert_close(actual, getattr(reference, name)(v), name=f"{name}(v)", tolerance=tolerances["slope"])
        assert not warned, f"{name} gave a warning: {warned[0]}"


@pytest.mark.points(1)
@pytest.mark.feedback("The answer has the shape of v, whether v is a number, a row, a table or a stack of tables.")
def test_shapes(student, reference, rng, tolerances):
    """Numbers, rows, tables and stacks of tables"""
    for shape in [(), (1,), (3,), (2, 1), (2, 3, 4)]:
        v = rng.normal(size=shape) if shape else float(rng.normal())
        for name in FUNCTIONS:
            expected = getattr(reference, name)(v)
            assert_close(getattr(student, name)(v), expected, name=f"{name}(v)", tolerance=tolerances["slope"])


@pytest.mark.points(1)
@pytest.mark.feedback("Compute a new array; writing into v changes the caller's data.")
def test_argument_kept(student, reference, rng, tolerances):
    """The argument keeps its values, and whole numbers are welcome"""
    v = rng.integers(-3, 4, size=(3, 4))
    for name in FUNCTIONS:
        actual = getattr(student, name)(v)
        assert not student.changed_arguments(), f"{name} changed its argument v"
        assert_close(actual, getattr(reference, name)(v), name=f"{name}(v)", tolerance=tolerances["slope"])
