"""``graders examples``: does each filed mistake get a small example, and is the answer it expects the only one?"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

from graders.exercise import Exercise
from graders.judge.examples import widest
from graders.quality.progress import MAIN, Grader, Say, in_parallel
from graders.report import Example, Outcome

ONLY_ANSWER = """
import numpy as np
import pytest

from graders.exercise import Tolerance
from graders.judge.differences import difference

CALLS = {calls!r}
TOLERANCE = Tolerance({rtol!r}, {atol!r}, "of the examples")


@pytest.mark.points(1)
@pytest.mark.parametrize("number", range(len(CALLS)))
def test_answers_as_the_solution(student, reference, number):
    answers = [eval(CALLS[number], {{"np": np, name: getattr(each, name)}}) for each in (student, reference)
               for name in [CALLS[number].partition("(")[0]]]
    assert difference(*answers, TOLERANCE) == ""
"""
"""Hidden tests that put the calls of examples to an alternative."""

RIGHT_AND_WRONG = (Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR)


@dataclass(frozen=True)
class Examples:
    """What the mistakes of one exercise were shown.

    Attributes:
        exercise: its slug.
        sizes: of each mistake that got an example, the numbers and characters of its first one's arguments.
        without: mistakes that answered wrongly and got none.
        problems: examples that show as expected what an alternative, which is right too, does not answer.
    """

    exercise: str
    sizes: dict[str, int]
    without: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def due(self) -> int:
        """How many mistakes should have an example."""
        return len(self.sizes) + len(self.without)

    def to_json(self) -> dict[str, Any]:
        """As JSON-able data."""
        return {**dataclasses.asdict(self), "without": list(self.without), "problems": list(self.problems)}


def examples(grader: Grader, exercises: Iterable[Exercise], say: Say) -> Iterator[Examples]:
    """What the mistakes of each of ``exercises`` that has a ``domain.py`` are shown; a line for each."""
    for exercise in exercises:
        if not exercise.domain:
            continue
        found = _examples(grader, exercise)
        middle = f", median of {median(found.sizes.values()):g} numbers" if found.sizes else ""
        say(f"{exercise.slug:28} {len(found.sizes)} of {found.due} mistakes{middle}")
        for line in (*(f"without an example: {name}" for name in found.without), *found.problems):
            say(f"     {line}")
        yield found


def _examples(grader: Grader, exercise: Exercise) -> Examples:
    seed = exercise.seeds[0]
    reports = in_parallel(lambda text: grader.grade(exercise, {MAIN: text}, seed=seed), exercise.mistakes.values())
    sizes: dict[str, int] = {}
    without: list[str] = []
    calls: list[str] = []
    for name, report in zip(exercise.mistakes, reports, strict=True):
        shown = [test.example for test in report.tests if test.example]
        calls += [each.call for each in shown]
        if shown:
            sizes[name] = size_of(shown[0])
        elif report.outcome in RIGHT_AND_WRONG:
            without.append(name)
    return Examples(exercise.slug, sizes, tuple(without), tuple(_problems(grader, exercise, calls)))


def size_of(example: Example) -> int:
    """How many cells, or one for what has none, the arguments of ``example`` have."""
    return sum(max(1, sum(map(len, each.value.cells))) for each in example.arguments)


def _problems(grader: Grader, exercise: Exercise, calls: list[str]) -> Iterator[str]:
    """The alternatives that answer otherwise than the examples say one should."""
    own = [call for call in dict.fromkeys(calls) if "np.random" not in call]
    if not own:
        return
    tolerance = widest(exercise.tolerances.values())
    tests = ONLY_ANSWER.format(calls=own, rtol=tolerance.rtol, atol=tolerance.atol)
    asked = dataclasses.replace(exercise, hidden_tests=tests, mistakes={}, domain="")
    for name, text in exercise.alternatives.items():
        report = grader.grade(asked, {MAIN: text}, seed=exercise.seeds[0])
        wrong = [own[n] for n, test in enumerate(report.tests) if test.outcome is not Outcome.PASSED]
        if wrong:
            yield f"the alternative {name} answers otherwise: {wrong[0]}. Take such calls out of domain.py."
