from itertools import product

import pytest


def table(labels):
    """The truth table whose labels, for the rows 00…0 to 11…1, are the characters of a text."""
    inputs = len(labels).bit_length() - 1
    return dict(zip(product((0, 1), repeat=inputs), map(int, labels), strict=True))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("0001", True),
        ("0110", False),
        ("0111", True),
        ("1001", False),
        ("0000", True),
        ("00010111", True),
        ("01101001", False),
    ],
    ids=["AND", "XOR", "OR", "XNOR", "constant 0", "majority of three", "parity of three"],
)
def test_known_functions(student, labels, expected):
    """A function that everybody knows."""
    answer = student.is_linearly_separable(table(labels))
    assert answer == expected, f"the function {labels}: expected {expected}, got {answer!r}"
    assert type(answer) is bool, f"expected a bool, got {type(answer).__name__}"


def test_count_of_two_inputs(student):
    """Fourteen of the sixteen functions of two inputs are linearly separable."""
    count = sum(student.is_linearly_separable(table(format(number, "04b"))) for number in range(16))
    assert count == 14, f"expected 14 of 16, got {count}"
