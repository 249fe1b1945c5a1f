"""Copies are found through renaming, moving and reformatting; honest work raises nothing."""

from __future__ import annotations

import ast
import random
import re
from pathlib import Path

import pytest
from grading.similarity import LEAST, SHOWN_FROM, alike, fingerprints, lines_alike, normalised

from graders.exercise import Course

ROOT = Path(__file__).parents[2]
NOTHING: frozenset[int] = frozenset()
NAMES = ("total", "values", "count", "result", "weights", "step", "rate", "error", "row", "best")


def an_expression(draw: random.Random, depth: int = 2) -> str:
    if not depth or draw.random() < 0.2:
        return draw.choice([*NAMES, str(draw.randrange(9)), f"{draw.choice(NAMES)}[{draw.randrange(4)}]"])
    kind = draw.randrange(4)
    left, right = an_expression(draw, depth - 1), an_expression(draw, depth - 1)
    if kind == 0:
        return f"{draw.choice(['np.dot', 'np.sum', 'max', 'abs', 'np.exp', 'min'])}({left})"
    if kind == 1:
        return f"[{left} for {draw.choice(NAMES)} in {draw.choice(NAMES)}]"
    return f"({left} {draw.choice('+-*/')} {right})"


def a_statement(draw: random.Random) -> str:
    name, value = draw.choice(NAMES), an_expression(draw)
    return draw.choice([
        f"    {name} = {value}",
        f"    if {value} > {an_expression(draw, 1)}:\n        {name} = {an_expression(draw, 1)}",
        f"    for {name} in range({draw.randrange(9)}):\n        {draw.choice(NAMES)} += {value}",
        f"    while {name} < {draw.randrange(9)}:\n        {name} -= {an_expression(draw, 1)}",
    ])  # fmt: skip


def a_program(seed: int) -> str:
    """Four functions that nobody else has written, beside two that everybody wrote alike."""
    draw = random.Random(seed)
    functions = [
        f"def part_{number}(values, weights):\n"
        + "\n".join(a_statement(draw) for _ in range(draw.randrange(4, 9)))
        + f"\n    return {draw.choice(NAMES)}"
        for number in range(4)
    ]
    return "import numpy as np\n\n\n" + "\n\n\n".join([*functions, COMMON]) + "\n"


COMMON = (
    "def fit(values, rate):\n    for row in values:\n        error = rate * (row[0] - row[1])\n"
    "        if error > 0:\n            rate = rate - error * np.sum(row)\n    return rate"
)


def disguised(source: str) -> str:
    """The same with other names, without comments, its functions in another order and its layout another."""
    body = ast.parse(source).body
    moved = "\n".join(ast.unparse(one) for one in [*body[3:], *body[:3]])
    return "# all mine\n" + re.sub(rf"\b({'|'.join(NAMES)})\b", lambda found: f"my_{found[0]}_x", moved)


def test_ten_copies_among_two_hundred_are_the_first_pairs() -> None:
    sources = {f"s{number}": a_program(number) for number in range(190)}
    copies = {f"copy{number}": disguised(sources[f"s{number * 17}"]) for number in range(10)}
    prints = {key: fingerprints(source) for key, source in (sources | copies).items()}
    found = alike(prints, NOTHING, frozenset(prints))
    first = [{pair.first, pair.second} for pair in found[:12]]
    assert [number for number in range(10) if {f"copy{number}", f"s{number * 17}"} not in first] == []
    assert len(found) <= 12


@pytest.mark.parametrize(
    ("slug", "count"), [("perceptron-predict", 8), ("step-function", 4), ("iou", 6), ("dense-layer", 4)]
)
def test_honest_work_at_short_exercises_raises_nothing(slug: str, count: int) -> None:
    exercise = Course(ROOT).exercise(slug)
    honest = {path.name: path.read_text() for path in (ROOT / "tests/content/holdout" / slug).glob("right_*.py")}
    prints = {key: fingerprints(text) for key, text in (honest | dict(exercise.alternatives)).items()}
    given = fingerprints(exercise.starter) | fingerprints(exercise.solution)
    assert len(prints) >= count
    assert alike(prints, given, frozenset(prints)) == []


SUM = "def total(values):\n    result = 0\n    for value in values:\n        result += value\n    return result\n"


@pytest.mark.parametrize(
    "changed",
    [
        SUM.replace("    result = 0\n", "    # mine\n    result = 0\n\n"),
        'import os\ndef total(x):\n    "Sum."\n    y = 0\n    for z in x: y += z\n    return y\n',
        "def other(\n    x,\n):\n  y = (0)\n  for z in (\n     x):\n    y += z\n  return y\n",
    ],
)
def test_names_comments_imports_and_layout_do_not_count(changed: str) -> None:
    assert [token.text for token in normalised(changed)] == [token.text for token in normalised(SUM)]


def test_a_librarys_names_and_numbers_count_and_those_of_self_do_not() -> None:
    texts = [token.text for token in normalised("x = np.dot(self.w, 2)\n")]
    assert texts == ["name", "=", "name", ".", "dot", "name", ".", "name", "2"]


@pytest.mark.parametrize("broken", ["def f(:\n  x = (1,\n", "x = '''", "\tx\n  y\n\tz", "\0", "é" * 10, ""])
def test_what_is_no_python_is_read_as_far_as_it_goes(broken: str) -> None:
    assert fingerprints(broken) == NOTHING


def test_what_was_given_and_what_many_wrote_does_not_count() -> None:
    program = fingerprints(a_program(1))
    assert alike({"a": program, "b": program}, program, frozenset("ab")) == []
    everybody = {str(number): program for number in range(50)}
    assert alike(everybody, NOTHING, frozenset(everybody)) == []
    [pair] = alike({"a": program, "b": program}, NOTHING, frozenset("ab"))
    assert (pair.first, pair.second, pair.percent) == ("a", "b", 100)
    assert pair.shared >= LEAST
    assert pair.percent >= SHOWN_FROM


def test_earlier_terms_are_compared_with_the_class_only() -> None:
    program = fingerprints(a_program(1))
    found = alike({"old": program, "older": program, "new": program}, NOTHING, frozenset({"new"}))
    assert {(pair.first, pair.second) for pair in found} == {("old", "new"), ("older", "new")}


def test_the_lines_that_are_alike_are_named() -> None:
    mine, theirs = a_program(3), a_program(4) + disguised(a_program(3)).partition("\n")[2]
    assert len(lines_alike(mine, theirs, NOTHING)) > 15
    assert lines_alike(mine, theirs, frozenset()) > lines_alike(mine, "x = 1\n", NOTHING)
