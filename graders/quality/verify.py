"""``graders verify``: do solution, alternatives, mistakes and starter of an exercise each get what they should?"""

from __future__ import annotations

import ast
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from graders.exercise import TIERS, Exercise
from graders.quality.progress import MAIN, Grader, Say, in_parallel
from graders.report import Outcome, Report

_UNDIAGNOSED = re.compile(r"^# undiagnosed: \S", re.MULTILINE)

Kind = Literal["solution", "alternative", "mistake", "starter"]


@dataclass(frozen=True)
class Source:
    """One file to grade, with what it is."""

    kind: Kind
    name: str
    text: str


@dataclass(frozen=True)
class Check:
    """One grading of one file. ``problem`` is empty when it got what it should; ``seconds`` are of wall time."""

    exercise: str
    kind: Kind
    name: str
    tests: Literal["hidden", "visible"]
    seed: int
    outcome: str
    score: float
    max_score: float
    seconds: float
    problem: str

    def __str__(self) -> str:
        what = f"{self.kind} {self.name}" if self.name else self.kind
        return f"{what}, {self.tests} tests, seed {self.seed}: {self.problem}"


@dataclass(frozen=True)
class Verified:
    """All checks of one exercise."""

    exercise: str
    checks: tuple[Check, ...]
    seconds: float

    @property
    def problems(self) -> list[Check]:
        """The checks that failed."""
        return [check for check in self.checks if check.problem]

    def to_json(self) -> dict[str, Any]:
        """As JSON-able data, every check included."""
        return {
            "exercise": self.exercise,
            "ok": not self.problems,
            "seconds": round(self.seconds, 3),
            "checks": [asdict(check) for check in self.checks],
        }


def verify(grader: Grader, exercises: Iterable[Exercise], say: Say, *, every_seed: bool = False) -> Iterator[Verified]:
    """Grade every file of every exercise; a line for each exercise, as it is done.

    The solution is graded with every seed that the exercise names, each other file with one of them, in turn; with
    ``every_seed`` all files with all.
    """
    for exercise in exercises:
        start = time.monotonic()
        jobs = _jobs(exercise, every_seed=every_seed)
        checks = tuple(in_parallel(lambda job, e=exercise: _check(grader, e, *job), jobs))  # type: ignore[misc]
        verified = Verified(exercise.slug, checks, time.monotonic() - start)
        word = "FAIL" if verified.problems else "ok"
        say(f"{word:4} {exercise.slug:28} {len(checks):3} gradings {verified.seconds:6.1f} s")
        for check in verified.problems:
            say(f"     {check}")
        yield verified


def sources_of(exercise: Exercise) -> list[Source]:
    """Every file that an author wrote as a submission."""
    return [
        Source("solution", "", exercise.solution),
        *(Source("alternative", name, text) for name, text in exercise.alternatives.items()),
        *(Source("mistake", name, text) for name, text in exercise.mistakes.items()),
        Source("starter", "", exercise.starter),
    ]


Job = tuple[Source, Literal["hidden", "visible"], int]


def _jobs(exercise: Exercise, *, every_seed: bool) -> list[Job]:
    """Hidden tests for every file; visible ones once, for what a student starts with and ends with."""
    sources, seeds = sources_of(exercise), exercise.seeds
    hidden: list[Job] = [
        (source, "hidden", seed)
        for number, source in enumerate(sources)
        for seed in (seeds if every_seed or source.kind == "solution" else (seeds[number % len(seeds)],))
    ]
    visible: list[Job] = [(source, "visible", exercise.seeds[0]) for source in sources if source.kind != "mistake"]
    return hidden + visible


def _check(grader: Grader, exercise: Exercise, source: Source, tests: Literal["hidden", "visible"], seed: int) -> Check:
    start = time.monotonic()
    report = grader.grade(exercise, {MAIN: source.text}, seed=seed, tests=tests)
    problem = problem_of(exercise, source, tests, report)
    seconds = round(time.monotonic() - start, 3)
    return Check(
        exercise.slug, source.kind, source.name, tests, seed,
        str(report.outcome), report.score, report.max_score, seconds, problem,
    )  # fmt: skip


def problem_of(exercise: Exercise, source: Source, tests: str, report: Report) -> str:
    """What is wrong with what ``source`` got; empty when nothing is."""
    if report.outcome.meaning.ours:
        return f"the grader itself failed ({report.outcome})."
    if tests == "hidden" and abs(report.max_score - exercise.points) > 1e-9:
        return f"its tests are worth {report.max_score:g} points, exercise.toml says {exercise.points:g}."
    if source.kind in ("solution", "alternative"):
        return _short_of_full_marks(report)
    if tests == "visible":
        return "" if report.outcome is not Outcome.PASSED else "it passes the visible tests, so they ask for nothing."
    if report.score >= report.max_score:
        return f"it gets full marks, {report.score:g} points; no hidden test sees what is wrong with it."
    return _wrong_diagnosis(exercise, source, report) if source.kind == "mistake" else ""


def _short_of_full_marks(report: Report) -> str:
    if report.outcome is Outcome.PASSED and report.score == report.max_score:
        return ""
    failed = next((test for test in report.tests if test.outcome is not Outcome.PASSED), None)
    first = f"; {failed.id} is {failed.outcome}: {failed.feedback}" if failed else ""
    return f"it gets {report.score:g} of {report.max_score:g} points{first}"


def _wrong_diagnosis(exercise: Exercise, source: Source, report: Report) -> str:
    """A mistake that answers wrongly is told its own docstring.

    Training exercises have no diagnosis by mistakes; a mistake with a line ``# undiagnosed: REASON`` may have none.
    """
    if not TIERS[exercise.tier].diagnosis_s or report.outcome is not Outcome.WRONG_ANSWER:
        return ""
    allowed = {_one_line(ast.get_docstring(ast.parse(source.text)) or "")}
    if _UNDIAGNOSED.search(source.text):
        allowed.add("")
    if _one_line(report.diagnosis) in allowed:
        return ""
    return f"it is diagnosed as {report.diagnosis!r} in place of its own docstring."


def _one_line(text: str) -> str:
    return " ".join(text.split())
