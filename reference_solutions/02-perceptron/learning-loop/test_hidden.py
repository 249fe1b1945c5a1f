"""Hidden tests of the learning loop: a pretended network tells the errors and keeps a diary of the calls."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, assert_equal, unpacked


class Network:
    """A network whose error after k epochs is the k-th of a list, and stays at the last one."""

    def __init__(self, errors):
        self.errors, self.diary = [float(error) for error in errors], []

    def step(self):
        self.diary.append("step")

    def evaluate(self):
        self.diary.append("evaluate")
        epochs = self.diary.count("step")
        return self.errors[min(epochs, len(self.errors)) - 1]


def run(learn, errors, *settings):
    """What ``learn`` answers for a network with these errors, and the diary of its calls."""
    network = Network(errors)
    return learn(lambda: network.step(), lambda: network.evaluate(), *settings), network.diary


def assert_same_run(student, reference, errors, *settings):
    answer, _ = run(student.learn, errors, *settings)
    reason, epochs, seen = unpacked(answer, "reason", "epochs", "errors", of="learn")
    expected_reason, expected_epochs, expected_seen = run(reference.learn, errors, *settings)[0]
    assert_equal(reason, expected_reason, name="reason")
    assert_close(epochs, expected_epochs, name="epochs")
    assert as_numbers(epochs, name="epochs").dtype.kind in "iu", "epochs must be a whole number, an int."
    assert_close(seen, expected_seen, name="errors")


def falling(rng, n):
    """Errors above 1 that fall in every epoch."""
    return 1.5 + np.cumsum(rng.uniform(0.1, 1, size=n))[::-1]


@pytest.mark.points(2)
@pytest.mark.feedback("As soon as an error is at most target_error, stop and give the reason 'target'.")
def test_target_is_reached(student, reference, rng):
    """The error falls to the target, or below it."""
    errors = falling(rng, 8)
    assert_same_run(student, reference, errors, 50, float(errors[5] + 0.01), 3)
    assert_same_run(student, reference, errors, 50, float(errors[5]), 3)
    assert_same_run(student, reference, errors, 50, float(errors[0]), 1)


@pytest.mark.points(2)
@pytest.mark.feedback("When max_epochs epochs are over, stop, and give the reason 'max_epochs'.")
def test_time_is_up(student, reference, rng):
    """The error falls, but too slowly."""
    errors = falling(rng, 30)
    for max_epochs in (1, 2, int(rng.integers(5, 25))):
        assert_same_run(student, reference, errors, max_epochs, 0.5, 1)


@pytest.mark.points(3)
@pytest.mark.feedback("Count epochs in a row without a new lowest error; when patience of them have passed, stop.")
def test_learning_has_stalled(student, reference, rng):
    """The error no longer falls."""
    for patience in (1, 2, int(rng.integers(3, 7))):
        errors = [*falling(rng, 5), *rng.uniform(20, 30, size=12)]
        assert_same_run(student, reference, errors, 50, 0.5, patience)
        assert_same_run(student, reference, [7.0], 50, 0.5, patience)
        assert_same_run(student, reference, [float(rng.uniform(1e4, 1e6))], 50, 0.5, patience)


@pytest.mark.points(2)
@pytest.mark.feedback("Progress means lower than the lowest error so far, not lower than the error just before.")
def test_an_error_that_jumps(student, reference):
    """The error jumps up and falls back without a new record."""
    assert_same_run(student, reference, [5, 3, 9, 8, 7, 6, 5, 4, 3.5, 2], 50, 0.5, 4)
    assert_same_run(student, reference, [5, 3, 4, 3, 4, 3, 4, 3], 50, 0.5, 3)
    little_by_little = [3 - 1e-9 * epoch for epoch in range(9)]
    assert_same_run(student, reference, little_by_little, 9, 0.5, 2)


@pytest.mark.points(2)
@pytest.mark.feedback("With each new lowest error the count of epochs without progress begins again at 0.")
def test_a_new_record_gives_new_hope(student, reference, rng):
    """Bad epochs with records in between."""
    records = falling(rng, 6)
    errors = [error for record in records for error in (record, record + 50, record + 40)]
    assert_same_run(student, reference, errors, 17, 0.5, 3)
    assert_same_run(student, reference, [*errors, 60, 60, 60], 50, 0.5, 3)


@pytest.mark.points(1)
@pytest.mark.feedback("Two reasons may come in the same last epoch. Time is the last thing to ask about.")
def test_two_reasons_at_once(student, reference):
    """Two reasons to stop in the same epoch."""
    assert_same_run(student, reference, [5, 4, 3], 3, 3.0, 2)
    assert_same_run(student, reference, [5, 6, 7, 8], 4, 1.0, 2)
    assert_same_run(student, reference, [5, 6, 7], 3, 1.0, 2)


@pytest.mark.points(2)
@pytest.mark.feedback("In each epoch call step() once, then evaluate() once, and nothing after the last epoch.")
def test_order_of_the_calls(student, rng):
    """step and evaluate are called in turn."""
    for errors, *settings in ((falling(rng, 9), 6, 0.5, 2), ([3.0] * 9, 50, 0.5, 4), ([3.0, 2.0, 0.1], 50, 0.5, 4)):
        _, diary = run(student.learn, errors, *settings)
        assert diary[:2] == ["step", "evaluate"], "In an epoch, step() comes first, then evaluate()."
        assert diary == ["step", "evaluate"] * (len(diary) // 2), (
            "step() and evaluate() must be called in turn, once each."
        )


@pytest.mark.points(1)
@pytest.mark.feedback("The list has one error for each epoch that was run, so its length is the number of epochs.")
def test_one_error_for_each_epoch(student, reference, rng):
    """Errors that wander at random."""
    for _ in range(10):
        errors = rng.integers(2, 9, size=20).tolist()
        assert_same_run(student, reference, errors, int(rng.integers(3, 20)), 2.0, int(rng.integers(2, 6)))
