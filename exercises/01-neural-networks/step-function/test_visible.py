import numpy as np
import pytest


@pytest.mark.parametrize(("v", "expected"), [(0.3, 1), (-2, 0), (7, 1), (-0.01, 0)], ids=["0.3", "−2", "7", "−0.01"])
def test_one_number(student, v, expected):
    """A number gives an int."""
    answer = student.step(v)
    assert answer == expected, f"step({v}): expected {expected}, got {answer!r}"
    assert type(answer) is int, f"step({v}): expected an int, got {type(answer).__name__}"


def test_an_array(student):
    """An array gives an integer array of the same shape."""
    answer = np.asarray(student.step(np.array([[-1.5, 0.0], [2.0, -0.1]])))
    assert answer.shape == (2, 2), f"expected the shape (2, 2), got {answer.shape}"
    assert np.issubdtype(answer.dtype, np.integer), f"expected an integer dtype, got {answer.dtype}"
    assert answer.tolist() == [[0, 1], [1, 0]], f"expected [[0, 1], [1, 0]], got {answer.tolist()}"
