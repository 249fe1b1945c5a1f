"""Hidden tests of the AND neuron: whatever the weights, they and the function must agree with each other."""

from fractions import Fraction

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, assert_type

ROWS = [((0, 0), 0), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)]


def weights_of(student):
    """The three weights as floats, or a failed check that says what is wrong with them."""
    weights = as_numbers(student.WEIGHTS, name="WEIGHTS")
    assert weights.shape == (3,), f"WEIGHTS: expected three numbers (w0, w1, w2), got the shape {weights.shape}"
    assert np.isfinite(weights).all(), "WEIGHTS: expected finite numbers"
    return weights.tolist()


def potential(weights, x1, x2):
    """w0 + w1·x1 + w2·x2, exactly."""
    w0, w1, w2 = map(Fraction, weights)
    return w0 + w1 * Fraction(x1) + w2 * Fraction(x2)


def points_on_the_line(weights):
    """Points whose potential is exactly 0, also in floating point; none if the weights are no simple fractions."""
    if any(Fraction(w).denominator > 2**10 for w in weights):
        return []
    grid = [k / 4 for k in range(-6, 7)]
    return [[x1, x2] for x1 in grid for x2 in grid if potential(weights, x1, x2) == 0]


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Three of the four rows must stay silent: put each into the potential and look for a value below 0."
)
def test_weights_keep_three_rows_silent(student):
    """WEIGHTS keeps three rows of the truth table silent."""
    weights = weights_of(student)
    for row, label in ROWS:
        if not label:
            assert potential(weights, *row) < 0, f"WEIGHTS: the neuron fires for {row}"


@pytest.mark.points(2)
@pytest.mark.feedback("With both inputs active the potential must be at least 0.")
def test_weights_fire_for_both(student):
    """WEIGHTS fires when both inputs are active."""
    weights = weights_of(student)
    assert potential(weights, 1, 1) >= 0, "WEIGHTS: the neuron is silent for (1, 1)"
    assert potential(weights, 0, 0) < 0, "WEIGHTS: the neuron fires for (1, 1), and without any active input, too"


@pytest.mark.points(3)
@pytest.mark.feedback("Go through the truth table of AND row by row and follow your function.")
def test_neuron_computes_and(student):
    """The function computes AND."""
    answers = [student.and_neuron(*row) for row, _ in ROWS]
    assert_close(answers, [label for _, label in ROWS], name="answers")


@pytest.mark.points(2)
@pytest.mark.feedback("The function must decide by WEIGHTS, so it has an answer for every point of the plane.")
def test_neuron_follows_its_weights(student, rng):
    """The function follows WEIGHTS elsewhere in the plane."""
    weights = weights_of(student)
    scale = 1 + max(map(abs, weights))
    points = rng.uniform(-4, 4, size=(30, 2)).tolist()
    clear = [point for point in points if abs(potential(weights, *point)) > 1e-9 * scale]
    on_the_line = points_on_the_line(weights)
    rng.shuffle(on_the_line)
    chosen = clear + on_the_line[:5]
    answers = [student.and_neuron(*point) for point in chosen]
    expected = [int(potential(weights, *point) >= 0) for point in chosen]
    assert_close(answers, expected, name="answers, against those of WEIGHTS,")


@pytest.mark.points(1)
@pytest.mark.feedback("Answer with a Python int, 1 or 0.")
def test_answer_is_an_int(student):
    """The answer is a Python int."""
    for row, label in ROWS:
        answer = student.and_neuron(*row)
        assert_type(answer, int, name="and_neuron")
        assert_close(answer, label, name="and_neuron")
