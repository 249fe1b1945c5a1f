import pytest

ROWS = [((0, 0), 0), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)]
NAMES = ["row 00", "row 01", "row 10", "row 11"]


@pytest.mark.parametrize(("row", "expected"), ROWS, ids=NAMES)
def test_weights(student, row, expected):
    """The weights satisfy the inequality of each row."""
    w0, w1, w2 = student.WEIGHTS
    potential = w0 + w1 * row[0] + w2 * row[1]
    sign = ">= 0" if expected else "< 0"
    assert (potential >= 0) == expected, f"row {row}: the potential must be {sign}, yours is {potential}"


@pytest.mark.parametrize(("row", "expected"), ROWS, ids=NAMES)
def test_neuron(student, row, expected):
    """The neuron computes AND and answers with an int."""
    answer = student.and_neuron(*row)
    assert answer == expected, f"and_neuron{row}: expected {expected}, got {answer!r}"
    assert type(answer) is int, f"and_neuron{row}: expected an int, got {type(answer).__name__}"
