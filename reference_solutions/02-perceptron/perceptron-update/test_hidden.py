"""Hidden tests of one step of the perceptron rule."""

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, unpacked


def sample(rng, potential, size=3):
    """Weights, bias and input whose potential is the one asked for, as nearly as float64 allows."""
    w, x = rng.normal(size=size), rng.normal(size=size)
    return w, float(potential - w @ x), x


def pair(answer):
    """The answer of ``update`` as a pair, or a message that says what is missing."""
    return unpacked(answer, "w", "b", of="update")


def assert_same_update(student, reference, arguments, tolerance):
    w, b = pair(student.update(*arguments))
    expected_w, expected_b = reference.update(*arguments)
    assert_close(w, expected_w, name="w", tolerance=tolerance)
    assert_close(b, expected_b, name="b", tolerance=tolerance)


@pytest.mark.points(2)
@pytest.mark.feedback("When the answer is right, return the weights and the bias as they came.")
def test_right_answers_change_nothing(student, rng, tolerances):
    """A right answer changes nothing."""
    for target in (1, -1):
        w, b, x = sample(rng, target * rng.uniform(0.5, 3))
        new_w, new_b = pair(student.update(w, b, x, target, 0.3))
        assert_close(new_w, w, name="w", tolerance=tolerances["weights"])
        assert_close(new_b, b, name="b", tolerance=tolerances["weights"])
        learnt, _ = pair(student.update(w, b, x, -target, 0.3))
        assert not np.array_equal(as_numbers(learnt, name="w"), w), "A wrong answer changes nothing, either."


@pytest.mark.points(2)
@pytest.mark.feedback(
    "After a wrong answer the weights move by eta · (target − y) · x. Check the sign and the length of the step."
)
def test_a_missed_positive_pulls_the_weights(student, reference, rng, tolerances):
    """A sample of class +1 that was answered with −1."""
    w, b, x = sample(rng, -rng.uniform(0.5, 3))
    assert_same_update(student, reference, (w, b, x, 1, float(rng.uniform(0.05, 0.9))), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "After a wrong answer the weights move by eta · (target − y) · x. What is target − y when −1 was right and +1 came?"
)
def test_a_false_positive_pushes_the_weights(student, reference, rng, tolerances):
    """A sample of class −1 that was answered with +1."""
    w, b, x = sample(rng, rng.uniform(0.5, 3))
    assert_same_update(student, reference, (w, b, x, -1, float(rng.uniform(0.05, 0.9))), tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("At potential 0 the answer is +1: right for a target of +1, wrong for a target of −1.")
def test_potential_of_zero(student, reference, rng, tolerances):
    """The potential is exactly 0."""
    w, x = rng.integers(1, 9, size=4).astype(float), rng.integers(1, 9, size=4).astype(float)
    for target in (1, -1):
        assert_same_update(student, reference, (w, float(-(w @ x)), x, target, 0.25), tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback(
    "These are the four fruits of section 2.3, one after the other. Only one of them is answered wrongly."
)
def test_four_fruits(student, reference, tolerances):
    """The four fruits, one after the other."""
    w, b = np.array([-30.0, 300.0]), -1230.0
    fruits = [((121.0, 16.8), 1), ((114.0, 15.2), 1), ((210.0, 9.4), -1), ((195.0, 8.1), -1)]
    for x, target in fruits:
        arguments = (w, b, np.array(x), target, 0.01)
        assert_same_update(student, reference, arguments, tolerances["weights"])
        w, b = reference.update(*arguments)


@pytest.mark.points(1)
@pytest.mark.feedback("The function must work for any number of inputs, not only for two.")
def test_any_number_of_inputs(student, reference, rng, tolerances):
    """One input, and many."""
    for size in (1, int(rng.integers(5, 12))):
        w, b, x = sample(rng, -rng.uniform(0.5, 3), size)
        assert_same_update(student, reference, (w, b, x, 1, 0.1), tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("Make a new array: w = w + …, not w += …. The caller's w and x must keep their numbers.")
def test_arguments_keep_their_numbers(student, reference, rng, tolerances):
    """The arrays that came in are left as they were."""
    for potential, target in ((-1.0, 1), (1.0, -1), (1.0, 1), (-1.0, -1)):
        w, b, x = sample(rng, potential)
        assert_same_update(student, reference, (w, b, x, target, 0.5), tolerances["weights"])
        assert not student.changed_arguments(), "update changed one of its arguments in place."
        assert not student.handed_back_arguments(), "update answers with the caller's own array."
