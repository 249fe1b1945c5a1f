"""Hidden tests of the gates and of the neuron that runs them.

Where a potential must be exact, inputs and weights are multiples of 1/4: sums of their products carry no rounding
error, whatever the order of summation.
"""

from itertools import product

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, assert_type

GATES = [
    ("OR", lambda x1, x2: x1 or x2),
    ("NAND", lambda x1, x2: not (x1 and x2)),
    ("NOR", lambda x1, x2: not (x1 or x2)),
    ("NOT", lambda x1: not x1),
]


def quarters(rng, size):
    """Random multiples of 1/4 between −2 and 2, none of them zero."""
    return rng.integers(1, 9, size=size) / 4 * rng.choice([-1.0, 1.0], size=size)


def neuron_with(rng, size, potential):
    """Weights and inputs, multiples of 1/4, that have exactly the given potential."""
    w, x = quarters(rng, size), quarters(rng, size)
    return (potential - float(w @ x), *w.tolist()), x.tolist()


@pytest.mark.points(1)
@pytest.mark.feedback(
    "Put each row of the gate's truth table into its potential: 0 or more must mean 1, below 0 must mean 0."
)
@pytest.mark.parametrize(("gate", "function"), GATES, ids=["OR", "NAND", "NOR", "NOT"])
def test_gate(student, gate, function):
    """A gate's weights satisfy its truth table."""
    size = function.__code__.co_argcount
    weights = as_numbers(getattr(student, gate), name=gate)
    assert weights.shape == (size + 1,), f"{gate}: expected {size + 1} numbers, got the shape {weights.shape}"
    assert np.isfinite(weights).all(), f"{gate}: expected finite numbers"
    for row in product((0, 1), repeat=size):
        fires = weights[0] + weights[1:] @ np.array(row) >= 0
        assert fires == bool(function(*row)), f"{gate}: wrong for the inputs {row}"


@pytest.mark.points(2)
@pytest.mark.feedback("Each weight after the first belongs to one input, in their order; the first stands alone.")
def test_any_neuron(student, rng):
    """Neurons with one to five inputs."""
    answers = []
    for size in (1, 2, 3, 5):
        for potential in (0.25, -0.25, 2.5, -2.5):
            weights, inputs = neuron_with(rng, size, potential)
            answers.append(student.fire(weights, *inputs))
    assert_close(answers, [1, 0, 1, 0] * 4, name="answers")


@pytest.mark.points(2)
@pytest.mark.feedback("A potential of exactly 0 is enough to fire, and one just below 0 is not.")
def test_potential_near_zero(student, rng):
    """Potentials of zero, and just beside it."""
    answers = []
    for size in (1, 2, 4):
        for potential in (0.0, -(2.0**-40), 2.0**-40):
            weights, inputs = neuron_with(rng, size, potential)
            answers.append(student.fire(weights, *inputs))
    assert_close(answers, [1, 0, 1] * 3, name="answers near zero")


@pytest.mark.points(1)
@pytest.mark.feedback("Inputs that are all 0 leave only the bias.")
def test_bias_alone(student, rng):
    """All inputs are zero, so only the bias speaks."""
    biases = [0, int(rng.integers(1, 9)), -int(rng.integers(1, 9))]
    answers = [student.fire((bias, *quarters(rng, 3).tolist()), 0, 0, 0) for bias in biases]
    assert_close(answers, [1, 1, 0], name="answers without input")


@pytest.mark.points(1)
@pytest.mark.feedback("Answer with a Python int, 1 or 0.")
def test_answer_is_an_int(student, rng):
    """The answer of `fire` is a Python int."""
    for potential, expected in ((1.0, 1), (-1.0, 0)):
        weights, inputs = neuron_with(rng, 2, potential)
        answer = student.fire(weights, *inputs)
        assert_type(answer, int, name="fire")
        assert_close(answer, expected, name="fire")
