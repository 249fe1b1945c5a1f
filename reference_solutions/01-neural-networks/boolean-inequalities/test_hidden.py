"""Hidden tests of truth tables read as inequalities.

Weights are multiples of 1/4, so potentials carry no rounding error, whatever the order of summation.
"""

from itertools import product

import pytest

from graders.judge.checks import assert_close, assert_equal, assert_type


def random_weights(rng, size):
    """A bias and ``size`` weights, none of them zero."""
    signs = rng.choice([-1.0, 1.0], size=size + 1)
    return tuple((rng.integers(1, 9, size=size + 1) / 4 * signs).tolist())


def potential(weights, row):
    return weights[0] + sum(w * x for w, x in zip(weights[1:], row, strict=True))


def table_of(rng, weights):
    """The complete truth table that these weights compute, its rows in random order."""
    rows = list(product((0, 1), repeat=len(weights) - 1))
    return {rows[i]: int(potential(weights, rows[i]) >= 0) for i in rng.permutation(len(rows))}


def spoilt(rng, table, count):
    """The table with the labels of ``count`` rows turned round, and these rows in the table's order."""
    rows = list(table)
    chosen = {rows[i] for i in rng.choice(len(rows), size=count, replace=False)}
    return {row: 1 - label if row in chosen else label for row, label in table.items()}, [
        row for row in rows if row in chosen
    ]


def weights_through(rng, row):
    """Weights for which the potential of ``row`` is exactly 0."""
    _, *rest = random_weights(rng, len(row))
    return (-sum(w * x for w, x in zip(rest, row, strict=True)), *rest)


@pytest.mark.points(1)
@pytest.mark.feedback("If the neuron answers every row as its label says, the weights satisfy the table.")
def test_satisfied_tables(student, rng):
    """Tables that the weights compute."""
    neurons = [random_weights(rng, size) for size in (1, 2, 3, 4)]
    answers = [student.satisfies(weights, table_of(rng, weights)) for weights in neurons]
    assert_close(answers, [True] * len(neurons), name="answers of satisfies")
    contrary = {row: 1 - label for row, label in table_of(rng, neurons[1]).items()}
    assert_close(student.satisfies(neurons[1], contrary), False, name="satisfies where every row is wrong")


@pytest.mark.points(2)
@pytest.mark.feedback("A single wrong row is enough: then the weights do not satisfy the table.")
def test_one_wrong_row(student, rng):
    """Tables in which a single label is wrong."""
    neurons = [random_weights(rng, size) for size in (1, 2, 3, 4) for _ in range(3)]
    answers = [student.satisfies(weights, spoilt(rng, table_of(rng, weights), 1)[0]) for weights in neurons]
    assert_close(answers, [False] * len(neurons), name="answers of satisfies")
    right = student.satisfies(neurons[0], table_of(rng, neurons[0]))
    assert_close(right, True, name="satisfies where no row is wrong")


@pytest.mark.points(2)
@pytest.mark.feedback("Look at a potential of exactly 0: it is right for the label 1 and wrong for the label 0.")
def test_potential_of_zero(student, rng):
    """Rows whose potential is exactly zero."""
    for _ in range(4):
        row = tuple(rng.integers(0, 2, size=3).tolist())
        weights = weights_through(rng, row)
        verdicts = [student.satisfies(weights, {row: label}) for label in (0, 1)]
        violated = [student.violated_rows(weights, {row: label}) for label in (0, 1)]
        assert_close(verdicts, [False, True], name="answers of satisfies")
        assert_equal(violated, [[row], []], name="answers of violated_rows")


@pytest.mark.points(3)
@pytest.mark.feedback("List every row that is wrong and no other, in the order in which the table has them.")
def test_violated_rows(student, rng):
    """All violated rows, in the table's order."""
    answers, expected = [], []
    for size, count in [(1, 1), (2, 2), (2, 4), (3, 3), (4, 6), (3, 0)]:
        weights = random_weights(rng, size)
        table, wrong = spoilt(rng, table_of(rng, weights), count)
        answers.append(student.violated_rows(weights, table))
        expected.append(wrong)
    assert_equal(answers, expected, name="answers of violated_rows")


@pytest.mark.points(1)
@pytest.mark.feedback("Only the rows that are in the table count; a table without rows has nothing to violate.")
def test_incomplete_tables(student, rng):
    """Tables with some rows, and with none."""
    weights = random_weights(rng, 3)
    table, wrong = spoilt(rng, table_of(rng, weights), 4)
    part = {row: table[row] for row in list(table)[:5]}
    assert_equal(student.violated_rows(weights, part), [row for row in wrong if row in part], name="violated_rows")
    assert_close(student.satisfies(weights, {}), True, name="satisfies of an empty table")
    assert_equal(student.violated_rows(weights, {}), [], name="violated_rows of an empty table")


@pytest.mark.points(1)
@pytest.mark.feedback("`satisfies` answers True or False: a Python bool, not a number, a list or a NumPy value.")
def test_answer_is_a_bool(student, rng):
    """The answer of `satisfies` is a Python bool."""
    weights = random_weights(rng, 2)
    table = table_of(rng, weights)
    contrary = {row: 1 - label for row, label in table.items()}
    for given, expected in ((table, True), (contrary, False)):
        answer = student.satisfies(weights, given)
        assert_type(answer, bool, name="satisfies")
        assert_close(answer, expected, name="satisfies")
