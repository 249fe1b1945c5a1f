"""The examples of the statement. The hidden tests use other tensors."""

import numpy as np
import pytest


def test_describe_a_matrix(student):
    """The example: a matrix"""
    found = student.describe(np.zeros((3, 4), dtype="uint8"))
    assert found == {"rank": 2, "shape": (3, 4), "dtype": "uint8", "size": 12}


def test_describe_a_number(student):
    """The example: a number"""
    assert student.describe(2.5) == {"rank": 0, "shape": (), "dtype": "float32", "size": 1}


@pytest.mark.parametrize(
    "rank, shape",
    [(4, (1, 2, 3, 4)), (3, (2, 3, 4)), (2, (6, 4)), (1, (24,))],
    ids=["rank 4", "rank 3", "rank 2", "rank 1"],
)
def test_as_rank(student, rank, shape):
    """The example: another rank"""
    values = np.arange(24).reshape(2, 3, 4)
    answer = np.asarray(student.as_rank(values, rank))
    assert answer.shape == shape
    np.testing.assert_array_equal(answer.ravel(), np.arange(24))
