import numpy as np
import pytest


@pytest.mark.parametrize(("b", "expected"), [(2.0, 1), (2.5, 0), (-1.0, 1)], ids=["b = 2", "b = 2.5", "b = −1"])
def test_examples(student, b, expected):
    """The example of the statement, with three thresholds."""
    answer = student.neuron(np.array([1.0, 2.0]), np.array([3.0, -0.5]), b)
    assert answer == expected, f"with the threshold {b}: expected {expected}, got {answer!r}"


def test_answer_is_an_int(student):
    """The answer is a Python int."""
    answer = student.neuron(np.array([0.5]), np.array([2.0]), 0.25)
    assert type(answer) is int, f"expected an int, got {type(answer).__name__}"
