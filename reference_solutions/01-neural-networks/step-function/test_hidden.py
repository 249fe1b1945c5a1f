"""Hidden tests of the step function."""

import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_type


def assert_integers(actual):
    """The answer for an array must have an integer dtype: int32 and int64 are equally right, bool is not."""
    dtype = np.asarray(actual).dtype
    assert np.issubdtype(dtype, np.integer), f"step: expected an array of an integer dtype, got {dtype}"


@pytest.mark.points(2)
@pytest.mark.feedback("A positive number becomes 1 and a negative number 0, however small or large it is.")
def test_numbers(student, rng):
    """Positive and negative numbers."""
    sizes = [*rng.uniform(0.01, 10, size=4).tolist(), 1, int(rng.integers(2, 100)), 1e-9, 1e-300, 1e300]
    above, below = [student.step(size) for size in sizes], [student.step(-size) for size in sizes]
    assert_close(above, [1] * len(sizes), name="answers for positive numbers")
    assert_close(below, [0] * len(sizes), name="answers for negative numbers")


@pytest.mark.points(2)
@pytest.mark.feedback("Look at zero itself: to which half does the definition give it?")
def test_zero(student, rng):
    """A potential of exactly zero."""
    answers = [student.step(zero) for zero in (0, 0.0, -0.0)]
    v = rng.uniform(0.5, 2, size=6) * rng.choice([-1.0, 0.0, 1.0], size=6)
    v[rng.integers(6)] = 0.0
    answer = student.step(v)
    assert_close(answers, [1, 1, 1], name="answers for zero")
    assert_close(answer, (v >= 0).astype(int), name="step of an array with a zero")


@pytest.mark.points(3)
@pytest.mark.feedback("Each element is decided for itself, and the answer has the shape of the argument.")
def test_arrays_of_any_shape(student, reference, rng):
    """Arrays of one, two and three dimensions."""
    arrays = [rng.normal(size=shape) for shape in [(7,), (1,), (3, 5), (4, 1), (2, 3, 2)]]
    arrays += [rng.permutation([-1e-9, -1e-300, 1e-9, -0.4, 0.4]), rng.integers(-3, 4, size=9)]
    answers = [student.step(v) for v in arrays]
    for v, answer in zip(arrays, answers, strict=True):
        assert_close(answer, reference.step(v), name=f"step of an array of shape {v.shape} and dtype {v.dtype}")


@pytest.mark.points(1)
@pytest.mark.feedback("Convert the result: an array of truth values or of floats is not an array of integers.")
def test_array_answer_is_of_integers(student, rng):
    """An array's answer has an integer dtype."""
    for shape in ((5,), (2, 3)):
        answer = student.step(rng.normal(size=shape))
        assert isinstance(answer, np.ndarray), "step of an array: expected an array, not a list."
        assert_integers(answer)
    assert_close(student.step(np.array(-0.5)), 0, name="step of an array of shape ()")


@pytest.mark.points(1)
@pytest.mark.feedback("For a single number, whatever its type, the answer is a plain Python int.")
def test_number_answer_is_an_int(student, rng):
    """A number's answer is a Python int."""
    for kind in (int, float, np.float64, np.float32, np.float16, np.int64, np.int8):
        for number in (kind(rng.integers(1, 9)), kind(-rng.integers(1, 9))):
            answer = student.step(number)
            assert_type(answer, int, name=f"step of a {kind.__name__}")
            assert_close(answer, int(number > 0), name=f"step of a {kind.__name__}")


@pytest.mark.points(1)
@pytest.mark.feedback("Build a new array for the answer; do not write into the one you are given.")
def test_argument_is_left_alone(student, reference, rng):
    """The array passed in stays as it was."""
    v = rng.uniform(2, 3, size=5) * rng.choice([-1, 1], size=5)
    answer = student.step(v)
    assert not student.changed_arguments(), "step changed the array it was given"
    assert_close(answer, reference.step(v), name="step of an array")
