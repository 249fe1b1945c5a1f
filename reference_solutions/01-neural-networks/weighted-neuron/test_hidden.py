"""Hidden tests of the weighted neuron.

Where a potential must be exact, inputs and weights are multiples of 1/4: sums of their products carry no rounding
error, whatever the order of summation.
"""

import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_type

LITTLE = 2.0**-40


def quarters(rng, size):
    """Random multiples of 1/4 between −2 and 2, none of them zero."""
    return rng.integers(1, 9, size=size) / 4 * rng.choice([-1.0, 1.0], size=size)


@pytest.mark.points(2)
@pytest.mark.feedback("Multiply each input by its own weight, add up, subtract the threshold, then decide.")
def test_any_neuron(student, rng):
    """Random inputs, weights and thresholds."""
    answers = []
    for size in (1, 2, 3, 5, 8):
        for sign in (-1, 1):
            x, w = rng.normal(size=size), rng.normal(size=size)
            answers.append(student.neuron(x, w, float(w @ x) - sign * rng.uniform(0.05, 2)))
    assert_close(answers, [0, 1] * 5, name="answers")


@pytest.mark.points(2)
@pytest.mark.feedback("When the weighted sum equals the threshold, the step function is asked about 0.")
def test_at_the_threshold(student, rng):
    """The weighted sum is exactly the threshold."""
    cases = [(quarters(rng, size), quarters(rng, size)) for size in (1, 2, 3, 4, 5, 6)]
    answers = [student.neuron(x, w, float(w @ x)) for x, w in cases]
    assert_close(answers, [1] * len(cases), name="answers at the threshold")
    x, w = cases[2]
    assert_close(student.neuron(x, w, float(w @ x) + 99), 0, name="answer far below the threshold")


@pytest.mark.points(2)
@pytest.mark.feedback("However little is missing, below the threshold the neuron is silent.")
def test_just_below_the_threshold(student, rng):
    """The weighted sum falls just short of the threshold."""
    cases = [(quarters(rng, size), quarters(rng, size)) for size in (1, 2, 3, 4, 5, 6)]
    answers = [student.neuron(x, w, float(w @ x) + missing) for x, w in cases for missing in (LITTLE, 0.5)]
    assert_close(answers, [0] * len(answers), name="answers just below the threshold")
    x, w = cases[2]
    assert_close(student.neuron(x, w, float(w @ x) - 99), 1, name="answer far above the threshold")


@pytest.mark.points(2)
@pytest.mark.feedback("Ask what the threshold alone does: without any input the neuron fires only if b is 0 or less.")
def test_threshold_alone(student, rng):
    """All inputs are zero, so only the threshold speaks."""
    w = quarters(rng, 4)
    thresholds = [0, int(rng.integers(1, 5)), -int(rng.integers(1, 5)), LITTLE, -LITTLE]
    answers = [student.neuron(np.zeros(4), w, b) for b in thresholds]
    assert_close(answers, [1, 0, 1, 0, 1], name="answers without input")


@pytest.mark.points(1)
@pytest.mark.feedback("Put products and sums into variables of your own; x *= w writes into the caller's array.")
def test_arrays_keep_their_values(student, rng):
    """The arrays that came in are left as they were."""
    for missing in (0.5, -0.5):
        x, w = quarters(rng, 4), quarters(rng, 4)
        answer = student.neuron(x, w, float(w @ x) + missing)
        assert not student.changed_arguments(), "neuron changed an array that it was given."
        assert_close(answer, int(missing < 0), name="neuron")


@pytest.mark.points(1)
@pytest.mark.feedback("Answer with a Python int. NumPy's numbers and truth values are other types.")
def test_answer_is_an_int(student, rng):
    """The answer is a Python int."""
    x, w = quarters(rng, 3), quarters(rng, 3)
    for b, expected in ((float(w @ x) - 1, 1), (float(w @ x) + 1, 0)):
        answer = student.neuron(x, w, b)
        assert_type(answer, int, name="neuron")
        assert_close(answer, expected, name="neuron")
