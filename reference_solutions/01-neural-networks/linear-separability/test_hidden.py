"""Hidden tests of linear separability.

Renaming the inputs, negating some of them, and negating the output change nothing about separability. So each test
draws random relatives of a few functions: one call then stands for a whole class of functions.
"""

from itertools import product

import pytest

from graders.judge.checks import assert_close, assert_type

SEPARABLE_3 = ["00000000", "00000001", "00000011", "00000111", "00001111", "00010111"]
INSEPARABLE_3 = ["00000110", "00010110", "00011000", "00011001", "00011011", "00011110", "00111100", "01101001"]
SEPARABLE_4 = [
    "0000000000000001", "0000000000000011", "0000000000000111", "0000000000001111", "0000000000010111",
    "0000000000011111", "0000000000111111", "0000000001111111", "0000000011111111", "0000000100010111",
    "0000000100011111", "0000000100111111", "0000000101111111", "0000001100111111",
]  # fmt: skip
ONE_DIRECTION_4 = ["0000001101010111", "0000001101011111"]
"""Not separable, although each input pushes in one direction only."""
PARITY_4 = "0110100110010110"


def table(labels):
    """The truth table whose labels, for the rows 00…0 to 11…1, are the characters of ``labels``."""
    inputs = len(labels).bit_length() - 1
    return dict(zip(product((0, 1), repeat=inputs), map(int, labels), strict=True))


def relative(rng, labels):
    """A function with renamed and negated inputs, perhaps a negated output, and its rows in random order."""
    original = table(labels)
    inputs = len(next(iter(original)))
    order, flips, flip = rng.permutation(inputs), rng.integers(0, 2, size=inputs), int(rng.integers(0, 2))
    renamed = {
        tuple(int(row[order[i]] ^ flips[i]) for i in range(inputs)): label ^ flip for row, label in original.items()
    }
    rows = list(renamed)
    return {rows[i]: renamed[rows[i]] for i in rng.permutation(len(rows))}


def assert_answers(student, truth_tables, expected):
    """The submission's answers for these functions, asked all before they are judged."""
    answers = [student.is_linearly_separable(truth_table) for truth_table in truth_tables]
    assert_close(answers, list(expected), name="answers")


@pytest.mark.points(2)
@pytest.mark.feedback("Write all sixteen functions of two inputs down; only XOR and its negation are not separable.")
def test_one_and_two_inputs(student, reference, rng):
    """All functions of one and two inputs."""
    functions = [format(number, f"0{rows}b") for rows in (2, 4) for number in range(2**rows)]
    rng.shuffle(functions)
    tables = [table(labels) for labels in functions]
    assert_answers(student, tables, map(reference.is_linearly_separable, tables))


@pytest.mark.points(2)
@pytest.mark.feedback("Count the functions of three inputs that you find separable: it should be 104 of 256.")
def test_three_inputs(student, rng):
    """Functions of three inputs."""
    functions = [(labels, True) for labels in SEPARABLE_3 * 3] + [(labels, False) for labels in INSEPARABLE_3 * 2]
    assert_answers(student, [relative(rng, labels) for labels, _ in functions], [answer for _, answer in functions])


@pytest.mark.points(2)
@pytest.mark.feedback("Some separable function of four inputs is missed: 1,882 of 65,536 should be found.")
def test_four_inputs_separable(student, rng):
    """Separable functions of four inputs."""
    tables = [relative(rng, labels) for labels in SEPARABLE_4 * 2]
    assert_answers(student, [*tables, table("0110")], [True] * len(tables) + [False])


@pytest.mark.points(2)
@pytest.mark.feedback("Some function of four inputs is taken for separable although no weights exist for it.")
def test_four_inputs_inseparable(student, reference, rng):
    """Functions of four inputs that are not separable, and some that only just are."""
    tables = [relative(rng, labels) for labels in [PARITY_4, *ONE_DIRECTION_4 * 3]]
    for labels in rng.choice(SEPARABLE_4, size=8):
        changed = relative(rng, str(labels))
        row = tuple(rng.integers(0, 2, size=4).tolist())
        tables.append(changed | {row: 1 - changed[row]})
    assert_answers(student, tables, map(reference.is_linearly_separable, tables))


@pytest.mark.points(1)
@pytest.mark.feedback("A constant function can be computed by a neuron that ignores its inputs.")
def test_constants(student):
    """The two constant functions."""
    tables = [table(label * 2**inputs) for inputs in (1, 2, 3, 4) for label in "01"]
    assert_answers(student, [*tables, table("0110")], [True] * len(tables) + [False])


@pytest.mark.points(1)
@pytest.mark.feedback("Answer True or False, a Python bool.")
def test_answer_is_a_bool(student):
    """The answer is a Python bool."""
    for labels in ("0001", "0110", "1111", "00000000"):
        answer = student.is_linearly_separable(table(labels))
        assert_type(answer, bool, name="is_linearly_separable")
        assert_close(answer, labels != "0110", name="is_linearly_separable")
