import numpy as np
import pytest

from graders.judge.checks import assert_close


def cell(rng, inputs, units):
    """Weights and biases of a cell."""
    return [rng.normal(size=shape) for shape in [(inputs, 3 * units), (units, 3 * units), (3 * units,)]]


def state(rng, *shape):
    return rng.uniform(-1, 1, size=shape)


def check(student, reference, tolerances, *arguments):
    assert_close(
        student.gru_step(*arguments),
        reference.gru_step(*arguments),
        name="gru_step(x, h, W, U, b)",
        tolerance=tolerances["state"],
    )


@pytest.mark.points(3)
@pytest.mark.feedback("Blocks: update gate, reset gate, candidate. The reset gate meets h before the product with U.")
def test_one_sequence(student, reference, rng, tolerances):
    """One sequence"""
    check(student, reference, tolerances, rng.normal(size=3), state(rng, 4), *cell(rng, 3, 4))


@pytest.mark.points(2)
@pytest.mark.feedback("With n rows each sequence has its own row. The three blocks lie along the last axis.")
def test_many_sequences(student, reference, rng, tolerances):
    """Many sequences at once"""
    n = int(rng.integers(5, 9))
    check(student, reference, tolerances, rng.normal(size=(n, 3)), state(rng, n, 2), *cell(rng, 3, 2))


@pytest.mark.points(1)
@pytest.mark.feedback("When all sizes are equal, a cut along the wrong axis or a transpose goes unnoticed.")
def test_sizes_alike(student, reference, rng, tolerances):
    """Three inputs, three units, three sequences"""
    check(student, reference, tolerances, rng.normal(size=(3, 3)), state(rng, 3, 3), *cell(rng, 3, 3))


@pytest.mark.points(1)
@pytest.mark.feedback("An update gate of 1 keeps the old state; one of 0 takes the candidate.")
def test_update_gate(student, rng, tolerances):
    """The update gate at its ends"""
    h, potentials = state(rng, 2), rng.uniform(-2, 2, size=2)
    for gate, expected in [(1000.0, h), (-1000.0, np.tanh(potentials))]:
        b = np.concatenate([np.full(2, gate), np.zeros(2), potentials])
        answer = student.gru_step(rng.normal(size=3), h, np.zeros((3, 6)), np.zeros((2, 6)), b)
        assert_close(answer, expected, name="gru_step(x, h, W, U, b)", tolerance=tolerances["state"])


@pytest.mark.points(1)
@pytest.mark.feedback("A reset gate of 0 hides the old state from the candidate; one of 1 shows all of it.")
def test_reset_gate(student, rng, tolerances):
    """The reset gate at its ends"""
    h, Uh = state(rng, 2), rng.normal(size=(2, 2))
    U = np.hstack([np.zeros((2, 4)), Uh])
    for gate, seen in [(1000.0, h), (-1000.0, np.zeros(2))]:
        b = np.concatenate([np.full(2, -1000.0), np.full(2, gate), np.zeros(2)])
        answer = student.gru_step(rng.normal(size=3), h, np.zeros((3, 6)), U, b)
        assert_close(answer, np.tanh(seen @ Uh), name="gru_step(x, h, W, U, b)", tolerance=tolerances["state"])


@pytest.mark.points(1)
@pytest.mark.feedback("np.exp overflows near 710. A sigmoid made from tanh never does.")
def test_large_potentials(student, reference, rng, tolerances):
    """Large potentials without a warning"""
    W, U, _ = cell(rng, 2, 3)
    b = 1000.0 * rng.choice([-1.0, 1.0], size=9)
    b[:2] = 1000.0, -1000.0
    arguments = (rng.normal(size=2), state(rng, 3), W, U, b)
    check(student, reference, tolerances, *arguments)
    student.gru_step(*arguments)
    assert not student.warnings(), "gru_step gave a warning for large potentials"


@pytest.mark.points(2)
@pytest.mark.feedback("The state of one step goes into the next one.")
def test_several_steps(student, reference, rng, tolerances):
    """Five steps in a row"""
    weights = cell(rng, 2, 3)
    ours = theirs = np.zeros(3)
    for x in rng.normal(size=(5, 2)):
        ours, theirs = student.gru_step(x, ours, *weights), reference.gru_step(x, theirs, *weights)
    assert_close(ours, theirs, name="the state after five steps", tolerance=tolerances["state"])


@pytest.mark.points(1)
@pytest.mark.feedback("Make a new array: the caller may still need the old state. One unit is no special case.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values; one input, one unit"""
    arguments = (rng.normal(size=1), state(rng, 1), *cell(rng, 1, 1))
    student.gru_step(*arguments)
    assert not student.changed_arguments(), "gru_step changed one of its arguments"
    check(student, reference, tolerances, *arguments)
