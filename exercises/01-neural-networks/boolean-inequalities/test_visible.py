import pytest

AND = {(0, 0): 0, (0, 1): 0, (1, 0): 0, (1, 1): 1}


@pytest.mark.parametrize(
    ("weights", "violated"),
    [
        ((-1.5, 1, 1), []),
        ((-1, 1, 1), [(0, 1), (1, 0)]),
        ((-3, 1, 1), [(1, 1)]),
    ],
    ids=["none violated", "two rows violated", "one row violated"],
)
def test_weights_for_and(student, weights, violated):
    """Three sets of weights against the table of AND."""
    rows = [tuple(row) for row in student.violated_rows(weights, AND)]
    assert rows == violated, f"violated_rows({weights}, AND): expected {violated}, got {rows}"
    answer = student.satisfies(weights, AND)
    assert answer is (not violated), f"satisfies({weights}, AND): expected {not violated}, got {answer!r}"


def test_empty_table(student):
    """An empty table violates nothing."""
    assert len(student.violated_rows((1, 1), {})) == 0
