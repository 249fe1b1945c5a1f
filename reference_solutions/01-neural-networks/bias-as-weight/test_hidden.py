"""Hidden tests of the bias as a weight.

Where a potential must be exact, inputs and weights are multiples of 1/4: sums of their products carry no rounding
error, whatever the order of summation.
"""

import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_type


def quarters(rng, size):
    """Random multiples of 1/4 between −2 and 2, none of them zero."""
    return rng.integers(1, 9, size=size) / 4 * rng.choice([-1.0, 1.0], size=size)


def weights_for(rng, x, potential):
    """Weights (w0, w1, …) with which the inputs ``x``, multiples of 1/4, have exactly the given potential."""
    w = quarters(rng, x.size)
    return np.concatenate([[potential - w @ x], w])


@pytest.mark.points(3)
@pytest.mark.feedback("The result is one column wider than X: ones in column 0, then the columns of X in their order.")
def test_column_of_ones(student, reference, rng):
    """Tables of several sizes."""
    tables = [rng.normal(size=shape) for shape in [(4, 2), (2, 5), (3, 3), (1, 4), (5, 1), (1, 1)]]
    tables += [np.ones((3, 1)), np.zeros((2, 2)), np.column_stack([np.ones(3), rng.normal(size=3)])]
    answers = [student.add_bias_input(X) for X in tables]
    for X, answer in zip(tables, answers, strict=True):
        assert_close(answer, reference.add_bias_input(X), name="add_bias_input", dtype="float64")


@pytest.mark.points(1)
@pytest.mark.feedback("Make a new array; the one you are given belongs to the caller.")
def test_table_is_left_alone(student, reference, rng):
    """The array passed in stays as it was."""
    X = rng.normal(size=(3, 2))
    answer = student.add_bias_input(X)
    assert not student.changed_arguments(), "add_bias_input changed the array it was given"
    assert_close(answer, reference.add_bias_input(X), name="add_bias_input")


@pytest.mark.points(2)
@pytest.mark.feedback("The first weight stands alone, each other weight belongs to one input: w1 to the first of them.")
def test_any_neuron(student, rng):
    """Neurons with one to six inputs."""
    answers = []
    for size in (1, 2, 3, 6):
        for potential in (0.25, -0.25, 3.0, -3.0):
            x = quarters(rng, size)
            answers.append(student.neuron(x, weights_for(rng, x, potential)))
    assert_close(answers, [1, 0, 1, 0] * 4, name="answers")


@pytest.mark.points(1)
@pytest.mark.feedback("A potential of exactly 0 is enough to fire, and one just below 0 is not.")
def test_potential_near_zero(student, rng):
    """Potentials of zero, and just beside it."""
    answers = []
    for size in (1, 2, 4):
        x = quarters(rng, size)
        answers += [student.neuron(x, weights_for(rng, x, potential)) for potential in (0.0, -(2.0**-40), 2.0**-40)]
    assert_close(answers, [1, 0, 1] * 3, name="answers near zero")


@pytest.mark.points(2)
@pytest.mark.feedback("With all inputs 0 only w0 is left. It is added, so a negative w0 keeps the neuron silent.")
def test_bias_alone(student, rng):
    """All inputs are zero, so only the bias speaks."""
    biases = [0.0, rng.uniform(0.1, 5), -rng.uniform(0.1, 5)]
    answers = [student.neuron(np.zeros(3), np.concatenate([[bias], quarters(rng, 3)])) for bias in biases]
    assert_close(answers, [1, 1, 0], name="answers without input")


@pytest.mark.points(1)
@pytest.mark.feedback("Answer with a Python int. NumPy's numbers and truth values are other types.")
def test_answer_is_an_int(student, rng):
    """The neuron's answer is a Python int."""
    x = quarters(rng, 3)
    for potential, expected in ((1.0, 1), (-1.0, 0)):
        answer = student.neuron(x, weights_for(rng, x, potential))
        assert_type(answer, int, name="neuron")
        assert_close(answer, expected, name="neuron")
