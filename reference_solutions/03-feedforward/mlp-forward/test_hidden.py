from itertools import pairwise

import numpy as np
import pytest

from graders.judge.checks import assert_close, assert_type


def network(rng, sizes):
    """Layers of the given sizes, the number of inputs first."""
    return [(rng.normal(size=(inputs, units)), rng.normal(size=units)) for inputs, units in pairwise(sizes)]


def bend(v):
    """An activation that no library has under a name."""
    return np.asarray(v) / (1.0 + np.abs(v))


def check(actual, expected, tolerance):
    """The same number of layers, and each layer the same answers."""
    assert_type(actual, list, name="forward(X, layers, activation)")
    assert len(actual) == len(expected), f"expected one array for each of {len(expected)} layers, got {len(actual)}."
    for k, (ours, theirs) in enumerate(zip(actual, expected, strict=True), start=1):
        assert_close(ours, theirs, name=f"the answer of layer {k}", tolerance=tolerance)


@pytest.mark.points(1)
@pytest.mark.feedback("One layer answers activation(XW + b): first the sum with the bias, then the activation.")
def test_one_layer(student, reference, rng, tolerances):
    """A single layer"""
    layers = network(rng, [3, 4])
    for X in (rng.normal(size=(5, 3)), rng.integers(-3, 4, size=(5, 3))):
        check(student.forward(X, layers, bend), reference.forward(X, layers, bend), tolerances["activations"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "The second layer gets the answers of the first one, not the samples, and it has the activation too."
)
def test_two_layers(student, reference, rng, tolerances):
    """Two layers of different sizes"""
    X, layers = rng.normal(size=(6, 2)), network(rng, [2, 5, 3])
    check(student.forward(X, layers, bend), reference.forward(X, layers, bend), tolerances["activations"])


@pytest.mark.points(2)
@pytest.mark.feedback(
    "When all layers have the same size a mix-up gives no error. Each layer's input is the answer of the layer before."
)
def test_layers_of_one_size(student, reference, rng, tolerances):
    """Layers, samples and inputs all of one size"""
    size = int(rng.integers(3, 6))
    X, layers = rng.normal(size=(size, size)), network(rng, [size] * 4)
    check(student.forward(X, layers, bend), reference.forward(X, layers, bend), tolerances["activations"])


@pytest.mark.points(2)
@pytest.mark.feedback("The number of layers is not fixed: loop over the list.")
def test_any_depth(student, reference, rng, tolerances):
    """Deep networks"""
    for depth in (3, int(rng.integers(4, 8))):
        sizes = rng.integers(1, 7, size=depth + 1).tolist()
        X, layers = rng.normal(size=(4, sizes[0])), network(rng, sizes)
        check(student.forward(X, layers, bend), reference.forward(X, layers, bend), tolerances["activations"])


def softmax(v):
    """An activation that looks at a whole row."""
    return np.exp(v) / np.exp(v).sum(axis=-1, keepdims=True)


@pytest.mark.points(1)
@pytest.mark.feedback("Call the function that you are given, once for a layer, with the potentials of all its units.")
def test_any_activation(student, reference, rng, tolerances):
    """Activations that are not the usual ones"""
    X, layers = rng.normal(size=(3, 3)), network(rng, [3, 2, 2])
    shift = float(rng.uniform(1.0, 2.0))
    for activation in (lambda v: np.cos(v) + shift, lambda v: shift * np.asarray(v), softmax):
        expected = reference.forward(X, layers, activation)
        check(student.forward(X, layers, activation), expected, tolerances["activations"])
    shapes = []
    student.forward(X, layers, lambda v: shapes.append(np.shape(v)) or bend(v))
    assert shapes == [(3, 2), (3, 2)], "activation must be called once for a layer, with a table of all potentials."


@pytest.mark.points(1)
@pytest.mark.feedback("One sample is a table of one row, and without layers the list is empty.")
def test_smallest(student, reference, rng, tolerances):
    """One sample; a network without layers"""
    X, layers = rng.normal(size=(1, 4)), network(rng, [4, 1, 3])
    check(student.forward(X, layers, bend), reference.forward(X, layers, bend), tolerances["activations"])
    check(student.forward(X, [], bend), [], tolerances["activations"])


@pytest.mark.points(1)
@pytest.mark.feedback("Do not write into X or into the layers: they belong to the caller.")
def test_arguments_kept(student, reference, rng, tolerances):
    """The arguments keep their values"""
    X, layers = rng.normal(size=(4, 3)), network(rng, [3, 3, 3])
    actual = student.forward(X, layers, bend)
    assert not student.changed_arguments(), "forward changed one of its arguments"
    check(actual, reference.forward(X, layers, bend), tolerances["activations"])
