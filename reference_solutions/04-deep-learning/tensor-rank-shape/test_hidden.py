import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_equal, is_tensor, raises

DTYPES = ["float32", "float64", "int32", "uint8", "bool"]
TENSOR, VARIABLE = "lambda f, t, *rest: f(tf.constant(t), *rest)", "lambda f, t, *rest: f(tf.Variable(t), *rest)"


def some(rng, rank, dtype=None):
    """An array of this rank whose axes have different lengths, at least 2."""
    shape = rng.permutation([2, 3, 4, 5])[:rank]
    return rng.integers(0, 200, size=tuple(shape)).astype(dtype or rng.choice(DTYPES))


def check_describe(student, t, array, dtype=None):
    array = np.asarray(array)
    expected = {"rank": array.ndim, "shape": array.shape, "dtype": dtype or array.dtype.name, "size": array.size}
    assert_equal(student.describe(t), expected, name="describe(t)")
    for kind in (TENSOR, VARIABLE):
        assert_equal(student.make("function", kind)(student.describe, t), expected, name="describe(t)")


def check_rank(student, values, rank, shape, dtype=None):
    expected = np.reshape(values, shape)
    of_tensor = student.make("function", TENSOR)(student.as_rank, values, rank)
    for answer in (student.as_rank(values, rank), of_tensor):
        assert is_tensor(answer), "as_rank must answer with a TensorFlow tensor."
        assert_close(answer, expected, name="as_rank(values, rank)", dtype=dtype or expected.dtype)


@pytest.mark.points(2)
@pytest.mark.feedback("The rank is the number of axes, whatever the numbers are; the size is the product of the shape.")
def test_describe(student, rng):
    """describe tensors of rank 1 to 4"""
    for rank in range(1, 5):
        array = some(rng, rank)
        check_describe(student, array, array)
    array = np.zeros((1, int(rng.integers(2, 6)), 1))
    check_describe(student, array, array)


@pytest.mark.points(1)
@pytest.mark.feedback("A scalar has no axis: its rank is 0 and its shape (), and it holds one number.")
def test_describe_scalars(student, rng):
    """describe numbers and scalars"""
    whole = int(rng.integers(100))
    check_describe(student, whole, whole, "int32")
    check_describe(student, np.float64(1.5), np.float64(1.5))


@pytest.mark.points(1)
@pytest.mark.feedback(
    "A list is described as the tensor that tf.convert_to_tensor makes of it, float32 and int32 here."
)
def test_describe_lists(student, rng):
    """describe lists"""
    array = some(rng, 2, "int32")
    check_describe(student, array.tolist(), array)
    array = some(rng, 3, "float32")
    check_describe(student, array.tolist(), array)


@pytest.mark.points(1)
@pytest.mark.feedback("An axis of length 0 holds no numbers: the size is 0, and the rank counts this axis too.")
def test_describe_empty(student, rng):
    """describe a tensor without numbers"""
    array = np.zeros((int(rng.integers(2, 5)), 0), dtype="float32")
    check_describe(student, array, array)


@pytest.mark.points(2)
@pytest.mark.feedback("New axes of length 1 come first; the other lengths keep their order.")
def test_more_axes(student, rng):
    """as_rank with more axes, or as many"""
    for rank, new in [(2, 0), (1, 1), (2, 2), (3, 1)]:
        values = some(rng, rank)
        check_rank(student, values, rank + new, (1,) * new + values.shape)
    check_rank(student, 3.5, 2, (1, 1), "float32")


@pytest.mark.points(2)
@pytest.mark.feedback("Merge the axes at the front, and leave the last rank − 1 lengths as they are.")
def test_fewer_axes(student, rng):
    """as_rank with fewer axes"""
    for before, rank in [(3, 2), (3, 1), (4, 3), (4, 2)]:
        values = some(rng, before)
        kept = values.shape[before - rank + 1 :]
        check_rank(student, values, rank, (values.size // int(np.prod(kept)), *kept))
    values = np.zeros((4, 3, 0), dtype="int32")
    check_rank(student, values, 2, (12, 0))


@pytest.mark.points(1)
@pytest.mark.feedback("Only one number can be a scalar: otherwise raise ValueError, and for a negative rank as well.")
def test_scalars_and_errors(student, rng):
    """as_rank with rank 0, and what is impossible"""
    check_rank(student, rng.normal(size=(1, 1)), 0, ())
    check_rank(student, rng.normal(size=()), 0, ())
    for values, rank in [(some(rng, 2), 0), (np.zeros(0), 0), (some(rng, 1), -1), (np.ones(1), -1)]:
        with raises(ValueError, name="as_rank(values, rank)"):
            student.as_rank(values, rank)
