import numpy as np
import pytest

from graders.judge.checks import assert_close

FUNCTIONS = ["step", "linear", "piecewise_linear", "sigmoid", "tanh"]


def potentials(rng, scale=3.0):
    """A table of potentials on both sides of zero."""
    return rng.normal(scale=scale, size=(int(rng.integers(4, 8)), 5))


@pytest.mark.points(1)
@pytest.mark.feedback("step answers 0 below zero and 1 above it, for each element on its own.")
def test_step(student, reference, rng):
    """step on both sides of zero"""
    v = potentials(rng)
    assert_close(student.step(v), reference.step(v), name="step(v)")


@pytest.mark.points(1)
@pytest.mark.feedback("Compare with ≥: at a potential of exactly 0 the neuron fires.")
def test_step_at_zero(student, rng):
    """step at exactly zero"""
    n = int(rng.integers(2, 6))
    assert_close(student.step(np.zeros(n)), np.ones(n), name="step at 0")
    assert_close(student.step(0.0), 1.0, name="step at the number 0")
    assert_close(student.step(-2.0), 0.0, name="step at the number -2")


@pytest.mark.points(1)
@pytest.mark.feedback("linear passes the potential on as it is.")
def test_linear(student, reference, rng):
    """linear"""
    v = potentials(rng)
    assert_close(student.linear(v), reference.linear(v), name="linear(v)")


@pytest.mark.points(1)
@pytest.mark.feedback("Between −½ and ½ the function is the line 2v: it reaches −1 and 1 without a jump.")
def test_piecewise_linear_between(student, reference, rng, tolerances):
    """piecewise_linear between −½ and ½"""
    v = np.concatenate([rng.uniform(-0.5, 0.5, size=20), [-0.5, -0.4999, 0.0, 0.4999, 0.5]])
    assert_close(
        student.piecewise_linear(v),
        reference.piecewise_linear(v),
        name="piecewise_linear(v)",
        tolerance=tolerances["activation"],
    )


@pytest.mark.points(1)
@pytest.mark.feedback("Beyond ½ the answer stays 1, below −½ it stays −1.")
def test_piecewise_linear_outside(student, reference, rng, tolerances):
    """piecewise_linear outside −½ and ½"""
    v = np.concatenate([rng.uniform(0.5, 4.0, size=10), rng.uniform(-4.0, -0.5, size=10)])
    assert_close(
        student.piecewise_linear(v),
        reference.piecewise_linear(v),
        name="piecewise_linear(v)",
        tolerance=tolerances["activation"],
    )


@pytest.mark.points(2)
@pytest.mark.feedback("Compare with 1 / (1 + e^(−v)): it is ½ at 0 and rises towards 1.")
def test_sigmoid(student, reference, rng, tolerances):
    """sigmoid with its usual steepness"""
    v = potentials(rng)
    assert_close(student.sigmoid(v), reference.sigmoid(v), name="sigmoid(v)", tolerance=tolerances["activation"])


@pytest.mark.points(1)
@pytest.mark.feedback("alpha multiplies the potential inside the exponent: e^(−alpha·v).")
def test_sigmoid_steepness(student, reference, rng, tolerances):
    """sigmoid with other steepnesses"""
    v = potentials(rng, scale=1.5)
    for alpha in rng.uniform(0.2, 4.0, size=3):
        actual = student.sigmoid(v, float(alpha))
        assert_close(
            actual, reference.sigmoid(v, float(alpha)), name="sigmoid(v, alpha)", tolerance=tolerances["activation"]
        )


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Very large exponents overflow. Rewrite the formula so that exp is only taken of numbers that are not positive."
)
def test_sigmoid_extremes(student, reference, rng, tolerances):
    """sigmoid from −1000 to 1000: finite, and without a warning"""
    v = np.concatenate([[-1000.0, 1000.0], rng.uniform(-1000.0, 1000.0, size=30)])
    for alpha in (1.0, 0.1, float(rng.uniform(2.0, 9.0))):
        actual = student.sigmoid(v, alpha)
        warned = student.warnings()
        assert_close(actual, reference.sigmoid(v, alpha), name="sigmoid(v, alpha)", tolerance=tolerances["activation"])
        assert not warned, f"sigmoid gave a warning: {warned[0]}"


@pytest.mark.points(1)
@pytest.mark.feedback("tanh runs from −1 to 1 and is 0 at 0; the sigmoid runs from 0 to 1.")
def test_tanh(student, reference, rng, tolerances):
    """tanh"""
    v = potentials(rng, scale=1.0)
    assert_close(student.tanh(v), reference.tanh(v), name="tanh(v)", tolerance=tolerances["activation"])


@pytest.mark.points(1)
@pytest.mark.feedback("e^1000 overflows. NumPy knows a safe way to compute this function.")
def test_tanh_extremes(student, reference, rng, tolerances):
    """tanh from −1000 to 1000: finite, and without a warning"""
    v = np.concatenate([[-1000.0, 1000.0], rng.uniform(-1000.0, 1000.0, size=30)])
    actual = student.tanh(v)
    warned = student.warnings()
    assert_close(actual, reference.tanh(v), name="tanh(v)", tolerance=tolerances["activation"])
    assert not warned, f"tanh gave a warning: {warned[0]}"


@pytest.mark.points(1)
@pytest.mark.feedback("The answer has the shape of v, whether v is a number, a row, a table or a stack of tables.")
def test_shapes(student, reference, rng, tolerances):
    """Numbers, rows, tables and stacks of tables"""
    for shape in [(), (1,), (3,), (2, 1), (2, 3, 4)]:
        v = rng.normal(size=shape) if shape else float(rng.normal())
        for name in FUNCTIONS:
            expected = getattr(reference, name)(v)
            assert_close(getattr(student, name)(v), expected, name=f"{name}(v)", tolerance=tolerances["activation"])


@pytest.mark.points(1)
@pytest.mark.feedback("Compute a new array; writing into v changes the caller's data.")
def test_argument_kept(student, reference, rng, tolerances):
    """The argument keeps its values, and whole numbers are welcome"""
    v = rng.integers(-3, 4, size=(3, 4))
    for name in FUNCTIONS:
        actual = getattr(student, name)(v)
        assert not student.changed_arguments(), f"{name} changed its argument v"
        assert_close(actual, getattr(reference, name)(v), name=f"{name}(v)", tolerance=tolerances["activation"])
