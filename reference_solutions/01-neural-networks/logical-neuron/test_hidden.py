"""Hidden tests of the logical neuron."""

import pytest

from graders.judge.checks import assert_close, assert_type


def inputs(rng, active):
    """A list of 0s and 1s in random order, exactly ``active`` of them 1."""
    values = [1] * active + [0] * int(rng.integers(0, 4))
    rng.shuffle(values)
    return values


def counts(rng):
    """Numbers of active inputs, excitatory and inhibitory."""
    return [(0, 0), (1, 0), (3, 1), (2, 2), (1, 3), (int(rng.integers(3, 8)), int(rng.integers(1, 3)))]


@pytest.mark.points(2)
@pytest.mark.feedback("Compare the potential, pushes less holds, with the threshold.")
def test_any_inputs(student, reference, rng):
    """Random inputs and thresholds."""
    cases = [
        (inputs(rng, int(rng.integers(0, 6))), inputs(rng, int(rng.integers(0, 4))), int(rng.integers(-4, 7)))
        for _ in range(20)
    ]
    answers = [student.logical_neuron(*case) for case in cases]
    assert_close(answers, [reference.logical_neuron(*case) for case in cases], name="answers")


@pytest.mark.points(2)
@pytest.mark.feedback("Think of the case where potential and threshold are equal: the threshold is then reached.")
def test_at_the_threshold(student, rng):
    """The potential is exactly the threshold."""
    answers = [
        student.logical_neuron(inputs(rng, active), inputs(rng, held), active - held) for active, held in counts(rng)
    ]
    assert_close(answers, [1] * len(answers), name="answers")
    assert_close(student.logical_neuron(inputs(rng, 1), inputs(rng, 1), 9), 0, name="answer far below the threshold")


@pytest.mark.points(2)
@pytest.mark.feedback("A potential that is even a little below the threshold is not enough.")
def test_just_below_the_threshold(student, rng):
    """The potential falls just short of the threshold."""
    answers = [
        student.logical_neuron(inputs(rng, active), inputs(rng, held), active - held + missing)
        for active, held in counts(rng)
        for missing in (1, 0.5, 0.001)
    ]
    assert_close(answers, [0] * len(answers), name="answers")
    assert_close(student.logical_neuron(inputs(rng, 1), inputs(rng, 1), -9), 1, name="answer far above the threshold")


@pytest.mark.points(2)
@pytest.mark.feedback("An inhibitory input takes away 1. It does not help the neuron, and it does not forbid firing.")
def test_inhibition_subtracts(student, rng):
    """Inhibitory inputs weigh against excitatory ones."""
    threshold, held = int(rng.integers(1, 4)), int(rng.integers(1, 4))
    outweighed = student.logical_neuron(inputs(rng, threshold + held), inputs(rng, held), threshold)
    decisive = student.logical_neuron(inputs(rng, threshold), inputs(rng, held), threshold)
    assert_close(outweighed, 1, name="logical_neuron with inhibition outweighed")
    assert_close(decisive, 0, name="logical_neuron with too much inhibition")


@pytest.mark.points(1)
@pytest.mark.feedback("An empty list adds nothing: without any input the potential is 0.")
def test_empty_lists(student, rng):
    """One of the lists is empty, or both are."""
    active = int(rng.integers(1, 6))
    cases = [
        ([], [], 0),
        ([], [], 1),
        ([], [], -1),
        (inputs(rng, active), [], active),
        (inputs(rng, active), [], active + 1),
        ([], inputs(rng, active), -active),
        ([], inputs(rng, active), 1 - active),
    ]
    answers = [student.logical_neuron(*case) for case in cases]
    assert_close(answers, [1, 0, 1, 1, 0, 1, 0], name="answers")


@pytest.mark.points(1)
@pytest.mark.feedback("Answer with the number 1 or 0, a Python int, whichever way the decision goes.")
def test_answer_is_an_int(student, rng):
    """The answer is a Python int."""
    for threshold, expected in ((0.5, 1), (2.5, 0)):
        answer = student.logical_neuron(inputs(rng, 2), inputs(rng, 1), threshold)
        assert_type(answer, int, name="logical_neuron")
        assert_close(answer, expected, name="logical_neuron")
