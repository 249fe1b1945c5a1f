"""Hidden tests of networks for any Boolean function: networks are judged by what they compute, not by how."""

from itertools import product

import numpy as np
import pytest

from graders.judge.checks import as_numbers, assert_close, assert_equal, unpacked


def table(rng, inputs, labels):
    """The truth table with these labels for the rows 00…0 to 11…1, listed in random order."""
    rows = list(product((0, 1), repeat=inputs))
    return {rows[i]: int(labels[i]) for i in rng.permutation(len(rows))}


def random_table(rng, inputs):
    return table(rng, inputs, rng.integers(0, 2, size=2**inputs))


def random_row(rng, inputs):
    return tuple(rng.integers(0, 2, size=inputs).tolist())


def random_network(rng, inputs, hidden):
    """A network of small whole weights and biases."""
    shapes = [(inputs, hidden), (hidden,), (hidden,)]
    W, b, w = (rng.integers(-2, 3, size=shape).astype(float) for shape in shapes)
    return W, b, w, float(rng.integers(-2, 3))


def checked(network, inputs):
    """The four parts as arrays of the right shapes, or a failed check that names the wrong one."""
    names = ("W_hidden", "b_hidden", "w_out", "b_out")
    answer = unpacked(network, *names, of="synthesise")
    W, b, w, b_out = parts = [as_numbers(part, name=name) for part, name in zip(answer, names, strict=True)]
    assert b.ndim == 1, f"b_hidden: expected one dimension, got the shape {b.shape}"
    k = b.size
    assert W.shape == (inputs, k), f"W_hidden: expected the shape ({inputs}, {k}), got {W.shape}"
    assert w.shape == (k,), f"w_out: expected the shape ({k},), got {w.shape}"
    assert b_out.shape == (), f"b_out: expected a single number, got the shape {b_out.shape}"
    assert all(np.isfinite(part).all() for part in parts), "synthesise: expected finite numbers"
    return parts


def assert_all_computed(student, tables):
    """Build a network for each table, check what each computes, and return them."""
    networks = [student.synthesise(truth_table) for truth_table in tables]
    for network, truth_table in zip(networks, tables, strict=True):
        assert_computes(network, truth_table)
    return networks


def assert_computes(network, truth_table):
    """The network answers every row as its label says."""
    inputs = len(next(iter(truth_table)))
    W, b, w, b_out = checked(network, inputs)
    X, labels = np.array(list(truth_table), dtype=float), np.array(list(truth_table.values()))
    hidden = (X @ W + b >= 0).astype(float)
    wrong = int(((hidden @ w + b_out >= 0) != labels).sum())
    assert wrong == 0, f"your network for a function of {inputs} inputs is wrong in {wrong} of {len(labels)} rows"


@pytest.mark.points(1)
@pytest.mark.feedback("Four parts, in the shapes and types of the statement, with at most one hidden neuron a row.")
def test_shapes(student, rng):
    """The four parts of a network."""
    ones = [table(rng, inputs, [1] * (2**inputs - 1) + [0]) for inputs in (2, 4)]
    for truth_table in [*(random_table(rng, inputs) for inputs in (1, 3, 5)), *ones]:
        inputs = len(next(iter(truth_table)))
        parts = checked(student.synthesise(truth_table), inputs)
        assert parts[1].size <= 2**inputs, f"expected at most {2**inputs} hidden neurons, got {parts[1].size}"
        for part, name in zip(parts, ("W_hidden", "b_hidden", "w_out", "b_out"), strict=True):
            assert part.dtype == np.float64, f"{name}: expected float64, got {part.dtype}"
    both = [checked(student.synthesise(table(rng, 2, labels)), 2) for labels in ([0, 0, 0, 1], [1, 1, 1, 0])]
    same = all(np.array_equal(one, other) for one, other in zip(*both, strict=True))
    assert not same, "two tables that contradict each other in every row have the same network"


@pytest.mark.points(2)
@pytest.mark.feedback("Take one row labelled 1: its hidden neuron must fire for this row and for no other.")
def test_all_functions_of_two_inputs(student, rng):
    """All functions of one and two inputs that are not constant."""
    tables = []
    for inputs in (1, 2):
        for number in range(1, 2 ** (2**inputs) - 1):
            tables.append(table(rng, inputs, format(number, f"0{2**inputs}b")))
    assert_all_computed(student, tables)


@pytest.mark.points(2)
@pytest.mark.feedback("The same recipe must work for any number of inputs, whatever the order of the table's rows.")
def test_random_functions(student, rng):
    """Random functions of three to six inputs."""
    tables = []
    for inputs in (3, 4, 5, 6):
        single = np.zeros(2**inputs, dtype=int)
        single[rng.integers(2**inputs)] = 1
        tables += [random_table(rng, inputs), table(rng, inputs, single), table(rng, inputs, 1 - single)]
    assert_all_computed(student, tables)


@pytest.mark.points(1)
@pytest.mark.feedback("A table without any 1 has no minterm: what does the output neuron answer to an empty sum?")
def test_constant_zero(student, rng):
    """The constant 0."""
    tables = [table(rng, inputs, [0] * 2**inputs) for inputs in (1, 2, 4)]
    networks = assert_all_computed(student, tables)
    answers = [student.run(network, random_row(rng, len(network[0]))) for network in networks]
    assert_close(answers, [0, 0, 0], name="answers of run for the constant 0")


@pytest.mark.points(1)
@pytest.mark.feedback("A table of ones only is a function like any other: every row is a minterm.")
def test_constant_one(student, rng):
    """The constant 1."""
    tables = [table(rng, inputs, [1] * 2**inputs) for inputs in (1, 2, 4)]
    networks = assert_all_computed(student, tables)
    answers = [student.run(network, random_row(rng, len(network[0]))) for network in networks]
    assert_close(answers, [1, 1, 1], name="answers of run for the constant 1")


@pytest.mark.points(1)
@pytest.mark.feedback(
    "`run` must follow the formula for any weights: add the biases, and apply the step after each layer."
)
def test_run_any_network(student, reference, rng):
    """`run` on networks it did not build."""
    cases = [
        (random_network(rng, inputs, hidden), random_row(rng, inputs))
        for inputs, hidden in [(2, 3), (3, 2), (4, 5), (1, 1), (2, 1), (5, 8)]
        for _ in range(6)
    ]
    cases += [(random_network(rng, 3, 4), tuple(rng.normal(size=3).tolist())) for _ in range(6)]
    halves = (np.array([[2.0, -2.0]]), np.array([-1.0, 1.0]), np.array([1.0, 1.0]), -2.0)  # fires at 0.5 alone
    cases += [(halves, (x,)) for x in (0.0, 0.25, 0.5, 0.75, 1.0)]
    answers = [student.run(*case) for case in cases]
    assert_close(answers, [reference.run(*case) for case in cases], name="answers of run")


@pytest.mark.points(1)
@pytest.mark.feedback("A neuron whose potential is exactly 0 fires, in the hidden layer and at the output.")
def test_run_at_zero(student, rng):
    """`run` with potentials of exactly zero."""
    answers = []
    for inputs, hidden in [(2, 1), (3, 4), (5, 2)]:
        W, x = rng.integers(-2, 3, size=(inputs, hidden)).astype(float), random_row(rng, inputs)
        w = rng.integers(1, 4, size=hidden).astype(float)
        b = -(np.array(x) @ W)
        answers.append(student.run((W, b, w, -float(w.sum())), x))
        silent = student.run((W, b, w, -float(w.sum()) - 9.0), x)
        assert_close(silent, 0, name="run at a potential far below 0")
    assert_close(answers, [1, 1, 1], name="answers of run at a potential of 0")


@pytest.mark.points(1)
@pytest.mark.feedback("Answer with a Python int, 1 or 0, and let `run` agree with the networks of `synthesise`.")
def test_run_own_networks(student, rng):
    """`run` on the networks of `synthesise` answers with a Python int."""
    for inputs in (2, 3, 6):
        truth_table = random_table(rng, inputs)
        network = student.synthesise(truth_table)
        answers = [student.run(network, row) for row in list(truth_table)[:8]]
        assert_equal(answers, list(truth_table.values())[:8], name="answers of run for your own network")
