import numpy as np
import pytest


def test_column_of_ones(student):
    """A column of ones comes before the others."""
    answer = np.asarray(student.add_bias_input(np.array([[5.0, 6.0], [7.0, 8.0]])))
    assert answer.shape == (2, 3), f"expected the shape (2, 3), got {answer.shape}"
    assert answer.tolist() == [[1, 5, 6], [1, 7, 8]], f"expected [[1, 5, 6], [1, 7, 8]], got {answer.tolist()}"


@pytest.mark.parametrize(("x", "expected"), [([2.0, 1.0], 1), ([1.0, 1.0], 0)], ids=["at the threshold", "below it"])
def test_neuron(student, x, expected):
    """The two neurons of the statement."""
    answer = student.neuron(np.array(x), np.array([-3.0, 1.0, 1.0]))
    assert answer == expected, f"x = {x}: expected {expected}, got {answer!r}"
    assert type(answer) is int, f"expected an int, got {type(answer).__name__}"
