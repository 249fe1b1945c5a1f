"""``graders verify``: do solution, alternatives, mistakes and starter of an exercise each get what they should?

What goes wrong with one seed is looked at with the others: a test that is flaky, or catches a mistake by luck only,
asks for another remedy than one that is wrong.
"""

from __future__ import annotations

import ast
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from graders.exercise import TIERS, Course, Exercise, ExerciseError
from graders.exercise.patches import is_undiagnosed
from graders.quality.calibrate import CALIBRATION_SEEDS, CannotCalibrateError, calibrate
from graders.quality.demands import faults_of, read_demands, unheld
from graders.quality.progress import MAIN, Grader, Say, in_parallel, without_examples
from graders.report import Outcome, Report

Kind = Literal["solution", "alternative", "mistake", "starter", "bound", "demands"]
"""What is checked: a file of the exercise, a bound of its trained metrics, or the table of its demands."""


@dataclass(frozen=True)
class Source:
    """One file to grade, with what it is."""

    kind: Kind
    name: str
    text: str


@dataclass(frozen=True)
class Check:
    """One grading of one file. ``problem`` is empty when it got what it should; ``seconds`` are of wall time.

    ``failed`` names the tests that it did not pass. Of a bound there is one check for all its runs, with seed 0; of
    the table of demands one for each fault, with seed 0 too.
    """

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
    failed: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.kind == "bound":
            return f"bound {self.name}: {self.problem}"
        if self.kind == "demands":
            return f"demands.toml: {self.problem}"
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


def verify(
    grader: Grader, course: Course, exercises: Iterable[Exercise], say: Say, *, every_seed: bool = False
) -> Iterator[Verified]:
    """Grade every file of ``exercises``, some of ``course``; a line for each exercise, as it is done.

    The solution is graded with every seed that the exercise names, each other file with one of them, in turn; with
    ``every_seed`` all files with all, and bounds are calibrated. What the mistakes failed is held against the table of
    demands.
    """
    for exercise in exercises:
        start = time.monotonic()
        jobs = _jobs(exercise, every_seed=every_seed)
        checks = tuple(in_parallel(lambda job, e=exercise: _check(grader, e, *job), jobs))  # type: ignore[misc]
        checks = tuple(_explained(grader, exercise, *both, checks) for both in zip(jobs, checks, strict=True))
        checks += _bounds(grader, exercise) if every_seed else ()
        checks += _demands(course, exercise, checks)
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
    report = grader.grade(without_examples(exercise), {MAIN: source.text}, seed=seed, tests=tests)
    problem = problem_of(exercise, source, tests, report)
    seconds = round(time.monotonic() - start, 3)
    return Check(
        exercise.slug, source.kind, source.name, tests, seed,
        str(report.outcome), report.score, report.max_score, seconds, problem, _failed(report),
    )  # fmt: skip


def _failed(report: Report) -> tuple[str, ...]:
    return tuple(test.id for test in report.tests if test.outcome is not Outcome.PASSED)


def _explained(grader: Grader, exercise: Exercise, job: Job, check: Check, others: tuple[Check, ...]) -> Check:
    """``check`` with what other seeds, and the same one once more, say of its problem."""
    source, tests, seed = job
    lucky = source.kind == "mistake" and check.score >= check.max_score
    unlucky = source.kind in ("solution", "alternative") and bool(check.failed)
    if not check.problem or tests == "visible" or Outcome(check.outcome).meaning.ours or not (lucky or unlucky):
        return check

    def failed_with(seed: int) -> tuple[str, ...]:
        return _failed(grader.grade(without_examples(exercise), {MAIN: source.text}, seed=seed, tests=tests))

    if differing := sorted({*check.failed} ^ {*failed_with(seed)}):
        return replace(
            check, problem=f"{check.problem} flaky: graded twice, {differing[0]} passes once and fails once."
        )
    same = (other for other in others if (other.kind, other.name, other.tests) == (check.kind, check.name, tests))
    known = {other.seed: other.failed for other in same}
    found = {other: known[other] if other in known else failed_with(other) for other in exercise.seeds}
    told = _by_luck(found) if lucky else _flaky(found)
    return replace(check, problem=f"{check.problem} {told}".rstrip())


def _flaky(failed: Mapping[int, tuple[str, ...]]) -> str:
    """The tests that one submission passes with some seeds only."""
    for test in sorted({test for tests in failed.values() for test in tests}):
        fails = [seed for seed, tests in failed.items() if test in tests]
        if passes := [seed for seed in failed if seed not in fails]:
            return f"flaky: {test} passes with {_seeds(passes)} and fails with {_seeds(fails)}."
    return ""


def _by_luck(failed: Mapping[int, tuple[str, ...]]) -> str:
    """The tests that catch a mistake with some seeds, where no test does with others."""
    caught = [seed for seed, tests in failed.items() if tests]
    if not caught:
        return ""
    tests = ", ".join(sorted({test for seed in caught for test in failed[seed]}))
    missed = [seed for seed in failed if seed not in caught]
    return f"It is caught by luck: {tests} with {_seeds(caught)}, nothing with {_seeds(missed)}."


def _seeds(seeds: list[int]) -> str:
    return f"seed{'s' * (len(seeds) > 1)} {', '.join(map(str, seeds))}"


def _bounds(grader: Grader, exercise: Exercise) -> tuple[Check, ...]:
    """What ``calibrate`` says of each bound of ``exercise``."""
    if not exercise.bounds:
        return ()
    start = time.monotonic()
    try:
        problems = {one.metric: one.problem for one in calibrate(grader, exercise, CALIBRATION_SEEDS, lambda _: None)}
    except CannotCalibrateError as error:
        problems = dict.fromkeys(exercise.bounds, str(error))
    seconds = round((time.monotonic() - start) / len(problems), 3)
    return tuple(
        Check(exercise.slug, "bound", metric, "hidden", 0, "", 0.0, 0.0, seconds, problem)
        for metric, problem in problems.items()
    )


def _demands(course: Course, exercise: Exercise, checks: Iterable[Check]) -> tuple[Check, ...]:
    """The faults of the table of demands, or that there is none."""
    failed: dict[str, list[tuple[str, ...]]] = {}
    for check in checks:
        if check.kind == "mistake":
            failed.setdefault(check.name, []).append(check.failed)
    try:
        table = read_demands(course, exercise)
        faults = [*faults_of(exercise, table), *unheld(table, failed)] if table else ["the file is missing."]
    except ExerciseError as error:
        faults = [problem.message for problem in error.problems]
    return tuple(Check(exercise.slug, "demands", "", "hidden", 0, "", 0.0, 0.0, 0.0, fault) for fault in faults)


def problem_of(exercise: Exercise, source: Source, tests: str, report: Report) -> str:
    """What is wrong with what ``source`` got; empty when nothing is."""
    if report.outcome.meaning.ours:
        told = "; ".join(test.feedback for test in report.tests if test.outcome.meaning.ours)
        return f"the grader itself failed ({report.outcome}): {told or report.diagnosis or 'it says no more.'}"
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
    if is_undiagnosed(source.text):
        allowed.add("")
    if _one_line(report.diagnosis) in allowed:
        return ""
    return f"it is diagnosed as {report.diagnosis!r} in place of its own docstring."


def _one_line(text: str) -> str:
    return " ".join(text.split())
