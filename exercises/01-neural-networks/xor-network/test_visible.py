import numpy as np
import pytest

ROWS = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]
NAMES = ["row 00", "row 01", "row 10", "row 11"]


def test_shapes(student):
    """Two hidden neurons and one output neuron, three weights each."""
    hidden, output = np.array(student.hidden_layer()), np.array(student.output_neuron())
    assert hidden.shape == (2, 3), f"hidden_layer(): expected two triples, got the shape {hidden.shape}"
    assert output.shape == (3,), f"output_neuron(): expected three numbers, got the shape {output.shape}"


@pytest.mark.parametrize(("row", "expected"), ROWS, ids=NAMES)
def test_xor(student, row, expected):
    """The network computes XOR and answers with an int."""
    answer = student.xor(*row)
    assert answer == expected, f"xor{row}: expected {expected}, got {answer!r}"
    assert type(answer) is int, f"xor{row}: expected an int, got {type(answer).__name__}"
