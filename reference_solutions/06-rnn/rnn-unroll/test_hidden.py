import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked


def cell(rng, inputs, units):
    """Weights and bias of a cell whose memory neither dies at once nor saturates."""
    Wh = rng.normal(size=(units, units))
    return rng.normal(size=(inputs, units)), 0.8 * Wh / np.linalg.norm(Wh, 2), 0.3 * rng.normal(size=units)


def check(student, reference, tolerances, *arguments, parts=("H", "h_last")):
    answer = student.run(*arguments)
    for name, ours, theirs in zip(
        ("H", "h_last"), unpacked(answer, "H", "h_last", of="run"), reference.run(*arguments), strict=True
    ):
        if name in parts:
            assert_close(ours, theirs, name=name, tolerance=tolerances["states"])


@pytest.mark.points(2)
@pytest.mark.feedback("H[t] is the state after row t was read, and the next step starts from it.")
def test_states(student, reference, rng, tolerances):
    """Every state of a sequence"""
    T = int(rng.integers(6, 12))
    check(student, reference, tolerances, rng.normal(size=(T, 3)), np.zeros(4), *cell(rng, 3, 4), parts=("H",))


@pytest.mark.points(1)
@pytest.mark.feedback("h_last is the state after the last row.")
def test_last_state(student, reference, rng, tolerances):
    """The last state"""
    T = int(rng.integers(6, 12))
    check(student, reference, tolerances, rng.normal(size=(T, 3)), np.zeros(4), *cell(rng, 3, 4), parts=("h_last",))


@pytest.mark.points(2)
@pytest.mark.feedback("The first step starts from h0, which need not be zero.")
def test_given_start(student, reference, rng, tolerances):
    """A start that is not zero"""
    check(student, reference, tolerances, rng.normal(size=(5, 2)), rng.uniform(-1, 1, size=3), *cell(rng, 2, 3))


@pytest.mark.points(1)
@pytest.mark.feedback("One row makes one step: H has one row, and it is h_last.")
def test_one_step(student, reference, rng, tolerances):
    """One step, one input, one unit"""
    check(student, reference, tolerances, rng.normal(size=(1, 1)), rng.uniform(-1, 1, size=1), *cell(rng, 1, 1))


@pytest.mark.points(1)
@pytest.mark.feedback("Without a row nothing is read: H has shape (0, u), and the last state is h0.")
def test_no_step(student, reference, rng, tolerances):
    """No step at all"""
    check(student, reference, tolerances, np.zeros((0, 3)), rng.uniform(-1, 1, size=4), *cell(rng, 3, 4))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "As many steps as inputs as units: a product the wrong way round gives no error here, only wrong numbers."
)
def test_sizes_alike(student, reference, rng, tolerances):
    """As many steps as inputs as units"""
    u = int(rng.integers(3, 7))
    check(student, reference, tolerances, rng.normal(size=(u, u)), rng.uniform(-1, 1, size=u), *cell(rng, u, u))


@pytest.mark.points(1)
@pytest.mark.feedback("h0 and X belong to the caller, who may run the network again from the same start.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    arguments = (rng.normal(size=(40, 2)), rng.uniform(-1, 1, size=3), *cell(rng, 2, 3))
    student.run(*arguments)
    assert not student.changed_arguments(), "run changed one of its arguments"
    check(student, reference, tolerances, *arguments)
