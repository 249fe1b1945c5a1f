"""``graders examples``: does each filed mistake get a small example, and is the answer it expects the only one?"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from graders.example import Example
from graders.exercise import Exercise
from graders.exercise.domains import prepared_examples
from graders.exercise.patches import why_no_example
from graders.exercise.tiers import TIERS
from graders.judge.examples import widest
from graders.quality.progress import MAIN, Grader, Say, in_parallel
from graders.report import Outcome, Report

ONLY_ANSWER = """
import pytest

from graders.exercise import Tolerance
from graders.judge.differences import difference
from graders.judge.examples import Raised, answered
from graders.judge.prepared import Prepared

CALLS, ENTRY_POINTS = {calls!r}, {entry_points!r}
TOLERANCE = Tolerance({rtol!r}, {atol!r}, "of the examples")


@pytest.mark.points(1)
@pytest.mark.parametrize("number", range(len(CALLS)))
def test_answers_as_the_solution(student, reference, number):
    asked = Prepared(CALLS[number], ENTRY_POINTS)
    given, expected = answered(student, asked.of), answered(reference, asked.of)
    if isinstance(expected, Raised):
        assert expected.type not in ("", "NameError")
        assert isinstance(given, Raised) and given.type == expected.type
    else:
        assert not isinstance(given, Raised)
        assert difference(given, expected, TOLERANCE) == ""
"""
"""Hidden tests that put the calls of examples to an alternative."""

FAILS = """
import pytest


@pytest.mark.points(1)
@pytest.mark.feedback("It is wrong.")
def test_fails(student):
    student.ran_to_its_end()
    raise AssertionError
"""
"""A hidden test that trains nothing: it fails every submission."""


RIGHT_AND_WRONG = (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR)


@dataclass(frozen=True)
class Examples:
    """What the mistakes of one exercise were shown.

    Attributes:
        exercise: its slug.
        sizes: of each mistake that got an example, the numbers and characters of its first one's arguments.
        without: mistakes that answered wrongly and got none.
        excused: mistakes that no input can show, and why, as their files say.
        problems: examples that show as expected what an alternative, which is right too, does not answer.
    """

    exercise: str
    sizes: dict[str, int]
    without: tuple[str, ...]
    excused: dict[str, str]
    problems: tuple[str, ...]

    @property
    def due(self) -> int:
        """How many mistakes should have an example."""
        return len(self.sizes) + len(self.without)

    def to_json(self) -> dict[str, Any]:
        """As JSON-able data."""
        return {**dataclasses.asdict(self), "without": list(self.without), "problems": list(self.problems)}


def examples(grader: Grader, exercises: Iterable[Exercise], say: Say) -> Iterator[Examples]:
    """What the mistakes of each of ``exercises`` are shown; a line for each, and one for each that is shown nothing."""
    for exercise in exercises:
        found = _examples(grader, exercise)
        middle = f", median of {median(found.sizes.values()):g} numbers" if found.sizes else ""
        say(f"{exercise.slug:28} {len(found.sizes)} of {found.due} mistakes{middle}")
        for line in (
            *(f"without an example: {name}" for name in found.without),
            *(f"needs none: {name}, {why}" for name, why in found.excused.items()),
            *found.problems,
        ):
            say(f"     {line}")
        yield found


def _examples(grader: Grader, exercise: Exercise) -> Examples:
    reasons = {name: why_no_example(text) for name, text in exercise.mistakes.items()}
    excused = {name: why for name, why in reasons.items() if why}
    sizes: dict[str, int] = {}
    without: list[str] = []
    calls: list[str] = []
    names = [name for name in exercise.mistakes if name not in excused]
    for name, report in zip(names, _reports(grader, exercise, names), strict=True):
        shown = [test.example for test in report.tests if test.example]
        calls += [each.call for each in shown if "np.random" not in each.call]
        if shown:
            sizes[name] = size_of(shown[0])
        elif report.outcome in RIGHT_AND_WRONG:
            without.append(name)
    calls += prepared_examples(exercise.domain)
    problems = tuple(_problems(grader, exercise, list(dict.fromkeys(calls))))
    return Examples(exercise.slug, sizes, tuple(without), excused, problems)


def _reports(grader: Grader, exercise: Exercise, names: Iterable[str]) -> Iterator[Report]:
    """The gradings of these mistakes; where a grading trains a model, by a test that fails without one."""
    if TIERS[exercise.tier].trains:
        exercise = dataclasses.replace(exercise, hidden_tests=FAILS)
    seed = exercise.seeds[0]
    return in_parallel(lambda name: grader.grade(exercise, {MAIN: exercise.mistakes[name]}, seed=seed), names)


def size_of(example: Example) -> int:
    """How many cells, or one for what has none, its arguments have; of a prepared one, the numbers in its text."""
    if example.arguments:
        return sum(max(1, sum(map(len, each.value.cells))) for each in example.arguments)
    constants = (node for node in ast.walk(ast.parse(example.call)) if isinstance(node, ast.Constant))
    return max(1, sum(isinstance(each.value, bool | int | float) for each in constants))


def _problems(grader: Grader, exercise: Exercise, calls: list[str]) -> Iterator[str]:
    """The alternatives that answer otherwise than the examples say one should."""
    if not calls:
        return
    tolerance = widest(exercise.tolerances.values())
    tests = ONLY_ANSWER.format(
        calls=calls, entry_points=exercise.entry_points, rtol=tolerance.rtol, atol=tolerance.atol
    )
    limits = TIERS["T"].limits  # all of them in one process, which a test never asks so much
    asked = dataclasses.replace(exercise, hidden_tests=tests, mistakes={}, domain="", limits=limits)
    for name, text in exercise.alternatives.items():
        report = grader.grade(asked, {MAIN: text}, seed=exercise.seeds[0])
        wrong = [calls[n] for n, test in enumerate(report.tests) if test.outcome is not Outcome.PASSED]
        if wrong:
            yield f"the alternative {name} answers otherwise: {wrong[0]}. Take such calls out of domain.py."
