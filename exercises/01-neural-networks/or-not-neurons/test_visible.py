import pytest


@pytest.mark.parametrize(
    ("gate", "outputs"),
    [("OR", [0, 1, 1, 1]), ("NAND", [1, 1, 1, 0]), ("NOR", [1, 0, 0, 0])],
    ids=["OR", "NAND", "NOR"],
)
def test_gate(student, gate, outputs):
    """The gates with two inputs."""
    weights = getattr(student, gate)
    got = [student.fire(weights, x1, x2) for x1, x2 in [(0, 0), (0, 1), (1, 0), (1, 1)]]
    assert got == outputs, f"{gate}: expected {outputs} for the rows 00, 01, 10, 11, got {got}"


def test_not(student):
    """NOT turns its input round."""
    got = [student.fire(student.NOT, x) for x in (0, 1)]
    assert got == [1, 0], f"NOT: expected [1, 0] for the inputs 0 and 1, got {got}"


def test_three_inputs(student):
    """At least two of three inputs."""
    answer = student.fire((-2, 1, 1, 1), 1, 0, 1)
    assert answer == 1, f"expected 1, got {answer!r}"
    assert type(answer) is int, f"expected an int, got {type(answer).__name__}"
