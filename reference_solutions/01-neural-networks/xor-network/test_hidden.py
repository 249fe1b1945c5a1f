"""Hidden tests of the XOR network: whatever the weights, they and `xor` must agree with each other."""

from fractions import Fraction

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, assert_type

ROWS = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]


def numbers(value, shape, name, expected):
    """``value`` as an array of this shape, or a failed check that says what was expected."""
    array = as_numbers(value, name=name)
    assert array.shape == shape, f"{name}: expected {expected}, got the shape {array.shape}"
    assert np.isfinite(array).all(), f"{name}: expected finite numbers"
    return array.tolist()


def network_of(student):
    """The weights of the hidden neurons and of the output neuron, as lists of floats."""
    hidden = numbers(student.hidden_layer(), (2, 3), "hidden_layer()", "two triples (w0, w1, w2)")
    output = numbers(student.output_neuron(), (3,), "output_neuron()", "three numbers (w0, w1, w2)")
    return hidden, output


def potential(weights, x1, x2):
    """w0 + w1·x1 + w2·x2, exactly."""
    w0, w1, w2 = map(Fraction, weights)
    return w0 + w1 * Fraction(x1) + w2 * Fraction(x2)


def answer_of(network, x1, x2):
    """What the network with these weights answers, computed exactly."""
    hidden, output = network
    return int(potential(output, *(int(potential(weights, x1, x2) >= 0) for weights in hidden)) >= 0)


def is_clear(network, x1, x2):
    """Whether rounding cannot change what the hidden neurons answer for this point."""
    return all(abs(potential(weights, x1, x2)) > 1e-9 * (1 + max(map(abs, weights))) for weights in network[0])


def points_on_the_lines(network):
    """Points where a hidden potential is exactly 0, without rounding; none if the weights are no simple fractions."""
    if any(Fraction(w).denominator > 2**10 for weights in network[0] for w in weights):
        return []
    grid = [(k / 4, j / 4) for k in range(-8, 9) for j in range(-8, 9)]
    return [point for point in grid if any(potential(weights, *point) == 0 for weights in network[0])]


@pytest.mark.points(1)
@pytest.mark.feedback("hidden_layer() answers with two triples, output_neuron() with one, all of plain numbers.")
def test_three_neurons(student):
    """Three neurons with three weights each."""
    hidden, output = network_of(student)
    assert (len(hidden), len(output)) == (2, 3), "expected two hidden neurons and three weights of the output neuron"
    assert tuple(hidden[0]) != tuple(hidden[1]), "the two hidden neurons are the same one"


@pytest.mark.points(3)
@pytest.mark.feedback("Follow each row through the three neurons: first both hidden ones, then the output neuron.")
def test_weights_compute_xor(student):
    """The weights of the three neurons make XOR."""
    network = network_of(student)
    for row, label in ROWS:
        assert answer_of(network, *row) == label, f"the network with your weights is wrong for the inputs {row}"


@pytest.mark.points(3)
@pytest.mark.example(True)
@pytest.mark.feedback("xor must be 1 when the inputs differ and 0 when they are equal.")
def test_xor(student):
    """`xor` computes XOR."""
    answers = [student.xor(*row) for row, _ in ROWS]
    assert_close(answers, [label for _, label in ROWS], name="answers")


@pytest.mark.points(2)
@pytest.mark.feedback(
    "Let xor compute its answer from hidden_layer() and output_neuron(), with a step after each neuron."
)
def test_xor_follows_the_weights(student, rng):
    """`xor` follows the weights elsewhere in the plane."""
    network = network_of(student)
    points = [tuple(point) for point in rng.uniform(-2, 3, size=(30, 2)).tolist()]
    on_lines = points_on_the_lines(network)
    rng.shuffle(on_lines)
    chosen = [point for point in points if is_clear(network, *point)] + on_lines[:10]
    answers = [student.xor(*point) for point in chosen]
    expected = [answer_of(network, *point) for point in chosen]
    assert_close(answers, expected, name="answers, against those of your weights,")


@pytest.mark.points(1)
@pytest.mark.example(True)
@pytest.mark.feedback("Answer with a Python int, 1 or 0.")
def test_answer_is_an_int(student):
    """The answer of `xor` is a Python int."""
    for row, label in ROWS:
        answer = student.xor(*row)
        assert_type(answer, int, name="xor")
        assert_close(answer, label, name="xor")
