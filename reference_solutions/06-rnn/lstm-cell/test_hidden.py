import numpy as np
import pytest

from graders.judge.checks import assert_close, unpacked


def cell(rng, inputs, units):
    """Weights and biases of a cell."""
    return [rng.normal(size=shape) for shape in [(inputs, 4 * units), (units, 4 * units), (4 * units,)]]


def both(answer):
    """The answers, once it is sure that there are two of them."""
    return unpacked(answer, "h", "c", of="lstm_step")


def check(student, reference, tolerances, *arguments, parts=("h", "c")):
    for name, ours, theirs in zip(
        ("h", "c"), both(student.lstm_step(*arguments)), reference.lstm_step(*arguments), strict=True
    ):
        if name in parts:
            assert_close(ours, theirs, name=name, tolerance=tolerances["state"])


def states(rng, *shape):
    return rng.uniform(-1, 1, size=shape), 2.0 * rng.normal(size=shape)


@pytest.mark.points(2)
@pytest.mark.feedback("Forget gate times old cell state, plus input gate times candidate. The blocks are i, f, g, o.")
def test_cell_state(student, reference, rng, tolerances):
    """The cell state"""
    check(student, reference, tolerances, rng.normal(size=3), *states(rng, 4), *cell(rng, 3, 4), parts=("c",))


@pytest.mark.points(2)
@pytest.mark.feedback("The hidden state is the output gate times tanh of the new cell state.")
def test_hidden_state(student, reference, rng, tolerances):
    """The hidden state"""
    check(student, reference, tolerances, rng.normal(size=3), *states(rng, 4), *cell(rng, 3, 4), parts=("h",))


@pytest.mark.points(2)
@pytest.mark.feedback("With n rows each sequence has its own row. The four blocks lie along the last axis.")
def test_many_sequences(student, reference, rng, tolerances):
    """Many sequences at once"""
    n = int(rng.integers(5, 9))
    check(student, reference, tolerances, rng.normal(size=(n, 3)), *states(rng, n, 2), *cell(rng, 3, 2))


@pytest.mark.points(1)
@pytest.mark.feedback("When all sizes are equal, a cut along the wrong axis or a transpose goes unnoticed.")
def test_sizes_alike(student, reference, rng, tolerances):
    """Four inputs, four units, four sequences"""
    check(student, reference, tolerances, rng.normal(size=(4, 4)), *states(rng, 4, 4), *cell(rng, 4, 4))


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Forget gate open and input gate closed: the cell state stays as it is, however many steps are made."
)
def test_remembers(student, rng, tolerances):
    """A cell that keeps what it has"""
    h, c = states(rng, 3)
    W, U = np.zeros((2, 12)), np.zeros((3, 12))
    b = np.concatenate([np.full(3, -1000.0), np.full(3, 1000.0), rng.normal(size=3), np.full(3, 1000.0)])
    answer = both(student.lstm_step(rng.normal(size=2), h, c, W, U, b))
    assert_close(answer[1], c, name="c", tolerance=tolerances["state"])
    assert_close(answer[0], np.tanh(c), name="h", tolerance=tolerances["state"])


@pytest.mark.points(1)
@pytest.mark.feedback("Forget gate closed and input gate open: only the candidate, tanh of its potential, is left.")
def test_forgets(student, rng, tolerances):
    """A cell that takes what is new"""
    h, c = states(rng, 3)
    potentials = rng.uniform(-3, 3, size=3)
    b = np.concatenate([np.full(3, 1000.0), np.full(3, -1000.0), potentials, np.full(3, -1000.0)])
    answer = both(student.lstm_step(rng.normal(size=2), h, c, np.zeros((2, 12)), np.zeros((3, 12)), b))
    assert_close(answer[1], np.tanh(potentials), name="c", tolerance=tolerances["state"])
    assert_close(answer[0], np.zeros(3), name="h", tolerance=tolerances["state"])


@pytest.mark.points(1)
@pytest.mark.feedback("np.exp overflows near 710. A sigmoid made from tanh never does.")
def test_large_potentials(student, reference, rng, tolerances):
    """Large potentials without a warning"""
    W, U, b = cell(rng, 2, 3)
    b = 1000.0 * rng.choice([-1.0, 1.0], size=12)
    b[:2] = 1000.0, -1000.0
    check(student, reference, tolerances, rng.normal(size=2), *states(rng, 3), W, U, b)
    student.lstm_step(rng.normal(size=2), *states(rng, 3), W, U, b)
    assert not student.warnings(), "lstm_step gave a warning for large potentials"


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Both states of one step go into the next one: the pair (h, c) in this order, h made from the new c."
)
def test_several_steps(student, reference, rng, tolerances):
    """Five steps in a row"""
    weights = cell(rng, 2, 3)
    ours = theirs = (np.zeros(3), np.zeros(3))
    for x in rng.normal(size=(5, 2)):
        ours = both(student.lstm_step(x, *ours, *weights))
        theirs = reference.lstm_step(x, *theirs, *weights)
    for name, one, other in zip(("h", "c"), ours, theirs, strict=True):
        assert_close(one, other, name=f"{name} after five steps", tolerance=tolerances["state"])


@pytest.mark.points(1)
@pytest.mark.feedback("Make new arrays: the caller may still need the old states. One unit is no special case.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values; one input, one unit"""
    arguments = (rng.normal(size=1), *states(rng, 1), *cell(rng, 1, 1))
    student.lstm_step(*arguments)
    assert not student.changed_arguments(), "lstm_step changed one of its arguments"
    check(student, reference, tolerances, *arguments)
