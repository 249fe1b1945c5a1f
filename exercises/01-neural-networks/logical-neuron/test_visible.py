import pytest


@pytest.mark.parametrize(
    ("excitatory", "inhibitory", "threshold", "expected"),
    [
        ([1, 0, 1], [1], 1, 1),
        ([1, 0, 1], [1], 2, 0),
        ([1, 1, 1], [0, 0], 2, 1),
        ([0, 0], [], 1, 0),
    ],
    ids=["one inhibitor active", "the same, threshold 2", "no inhibitor active", "nothing active"],
)
def test_examples(student, excitatory, inhibitory, threshold, expected):
    """The examples of the statement, and two more."""
    answer = student.logical_neuron(excitatory, inhibitory, threshold)
    assert answer == expected, (
        f"logical_neuron({excitatory}, {inhibitory}, {threshold}): expected {expected}, got {answer!r}"
    )


def test_answer_is_an_int(student):
    """The answer is a Python int."""
    answer = student.logical_neuron([1], [], 1)
    assert type(answer) is int, f"expected an int, got {type(answer).__name__}"
