import pytest


def network(errors):
    """A pretended network: its error after k epochs is the k-th of the list."""
    epochs = []

    def step():
        epochs.append(len(epochs))

    def evaluate():
        return errors[min(len(epochs), len(errors)) - 1]

    return step, evaluate


@pytest.mark.parametrize(
    ("errors", "max_epochs", "target", "patience", "expected"),
    [
        ([5.0, 3.0, 4.0, 3.0, 2.0], 100, 1.0, 2, ("stalled", 4, [5.0, 3.0, 4.0, 3.0])),
        ([5.0, 3.0, 1.0, 0.5], 100, 1.0, 2, ("target", 3, [5.0, 3.0, 1.0])),
        ([5.0, 4.0, 3.0, 2.0], 3, 1.0, 2, ("max_epochs", 3, [5.0, 4.0, 3.0])),
    ],
    ids=["stalled", "target", "max_epochs"],
)
def test_reasons_to_stop(student, errors, max_epochs, target, patience, expected):
    """Each of the three reasons to stop."""
    reason, epochs, seen = student.learn(*network(errors), max_epochs, target, patience)
    assert (reason, epochs, list(seen)) == expected
