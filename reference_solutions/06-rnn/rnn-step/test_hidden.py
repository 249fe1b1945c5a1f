import numpy as np
import pytest

from graders.judge.checks import assert_close


def cell(rng, inputs, units):
    """Weights and bias of a cell."""
    return rng.normal(size=(inputs, units)), rng.normal(size=(units, units)) / units, rng.normal(size=units)


def check(student, reference, tolerances, x, h, weights):
    assert_close(
        student.rnn_step(x, h, *weights),
        reference.rnn_step(x, h, *weights),
        name="rnn_step(x, h, Wx, Wh, b)",
        tolerance=tolerances["state"],
    )


@pytest.mark.points(2)
@pytest.mark.feedback("The new state is tanh(x Wx + h Wh + b): three terms are added, then squashed.")
def test_one_sequence(student, reference, rng, tolerances):
    """One sequence"""
    check(student, reference, tolerances, rng.normal(size=3), rng.uniform(-1, 1, size=4), cell(rng, 3, 4))


@pytest.mark.points(2)
@pytest.mark.feedback("With n rows in x and h, each sequence has its own row; the weights are the same for all.")
def test_many_sequences(student, reference, rng, tolerances):
    """Many sequences at once"""
    n = int(rng.integers(5, 9))
    check(student, reference, tolerances, rng.normal(size=(n, 3)), rng.uniform(-1, 1, size=(n, 4)), cell(rng, 3, 4))


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Wh[i, j] leads from old unit i to new unit j. When all sizes are equal, a transpose goes unnoticed."
)
def test_sizes_alike(student, reference, rng, tolerances):
    """As many inputs as units as sequences"""
    u = int(rng.integers(3, 6))
    check(student, reference, tolerances, rng.normal(size=(u, u)), rng.uniform(-1, 1, size=(u, u)), cell(rng, u, u))


@pytest.mark.points(1)
@pytest.mark.feedback(
    "With no input, the state still changes: what is remembered goes through Wh, and the bias is added."
)
def test_silence(student, reference, rng, tolerances):
    """An input of zeros"""
    check(student, reference, tolerances, np.zeros(3), rng.uniform(-1, 1, size=4), cell(rng, 3, 4))


@pytest.mark.points(1)
@pytest.mark.feedback("One input and one unit are no special case: the answer has the shape of h.")
def test_one_of_everything(student, reference, rng, tolerances):
    """One input, one unit"""
    check(student, reference, tolerances, rng.normal(size=1), rng.uniform(-1, 1, size=1), cell(rng, 1, 1))


@pytest.mark.points(1)
@pytest.mark.feedback("Every number of a state lies between -1 and 1: it comes out of tanh.")
def test_large_inputs(student, reference, rng, tolerances):
    """Large inputs"""
    check(student, reference, tolerances, rng.normal(size=3) * 1000, rng.uniform(-1, 1, size=4), cell(rng, 3, 4))


@pytest.mark.points(1)
@pytest.mark.feedback("Make a new array. Whoever called rnn_step may still need the old state.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    x, h, weights = rng.normal(size=3), rng.uniform(-1, 1, size=4), cell(rng, 3, 4)
    student.rnn_step(x, h, *weights)
    assert not student.changed_arguments(), "rnn_step changed one of its arguments"
    check(student, reference, tolerances, x, h, weights)
