"""Hidden tests of the delta rule."""

import pytest

from graders.judge.checks import as_numbers, assert_close


def mistaken(rng, size=4):
    """Random arguments of ``delta_update`` with an error that is neither 0 nor 1."""
    y, error = rng.normal(), rng.choice([-1, 1]) * rng.uniform(1.5, 4)
    return [rng.normal(size=size), rng.normal(size=size), float(y), float(y + error), float(rng.uniform(0.05, 0.5))]


def assert_same_update(student, reference, arguments, tolerance):
    assert_close(student.delta_update(*arguments), reference.delta_update(*arguments), name="w", tolerance=tolerance)


@pytest.mark.points(3)
@pytest.mark.feedback("Each weight moves by mu · (target − y) · its own input.")
def test_random_samples(student, reference, rng, tolerances):
    """Random weights, inputs and errors."""
    for size in (4, 4, 4, 1, 11):
        assert_same_update(student, reference, mistaken(rng, size), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("A weight whose input was 0 had no part in the error: it stays. Is the input in your formula?")
def test_an_input_of_zero(student, reference, rng, tolerances):
    """Some inputs are 0."""
    w, x, *rest = mistaken(rng, 6)
    x[rng.permutation(6)[:3]] = 0.0
    assert_same_update(student, reference, (w, x, *rest), tolerances["weights"])


@pytest.mark.points(1)
@pytest.mark.feedback("When the answer was right the error is 0, and nothing moves.")
def test_no_error(student, rng, tolerances):
    """The answer was right."""
    w, x, y, _, mu = mistaken(rng)
    assert_close(student.delta_update(w, x, y, y, mu), w, name="w", tolerance=tolerances["weights"])
    moved = as_numbers(student.delta_update(w, x, y, y + 1.0, mu), name="w")
    assert moved.tolist() != w.tolist(), "The weights never move, after a wrong answer either."


@pytest.mark.points(1)
@pytest.mark.feedback("The rule also serves a neuron that answers +1 or −1: the error is then 0, 2 or −2.")
def test_answers_of_plus_and_minus_one(student, reference, rng, tolerances):
    """The answers are +1 and −1."""
    w, x, _, _, mu = mistaken(rng)
    for y in (-1.0, 1.0):
        for target in (-1.0, 1.0):
            assert_same_update(student, reference, (w, x, y, target, mu), tolerances["weights"])


@pytest.mark.points(2)
@pytest.mark.feedback("Step by step the answer must come nearer to the target. Check the sign and the learning rate.")
def test_many_steps_lead_to_the_target(student, rng):
    """A linear neuron that learns one sample ends at its target."""
    w, x, _, target, _ = mistaken(rng)
    mu = float(0.5 / (x @ x))  # each step then halves the error
    for _ in range(12):
        error = abs(target - w @ x)
        w = as_numbers(student.delta_update(w, x, float(w @ x), target, mu), name="w")
        assert w.shape == x.shape, f"w: expected shape {x.shape}, got {w.shape}."
        assert_close(abs(target - w @ x), error / 2, name="the error after a step of half its size")


@pytest.mark.points(1)
@pytest.mark.feedback("Make a new array: w = w + …, not w += …. The caller's arrays must keep their numbers.")
def test_arguments_keep_their_numbers(student, reference, rng, tolerances):
    """The arrays that came in are left as they were."""
    w, x, y, target, mu = mistaken(rng)
    for answer in (y, target):
        assert_same_update(student, reference, (w, x, answer, target, mu), tolerances["weights"])
        assert not student.changed_arguments(), "delta_update changed one of its arguments in place."
        assert not student.handed_back_arguments(), "delta_update answers with the caller's own array."
