"""``graders strength``: do the hidden tests notice when the solution is changed a little?"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders.exercise import Course, Exercise, Limits
from graders.exercise.problems import Findings
from graders.exercise.toml_file import read_toml
from graders.protocol import Event, TestEnded
from graders.quality.mutants import Mutant, mutants_of
from graders.quality.progress import MAIN, Grader, Say, in_parallel
from graders.report import Outcome, read_outcome

TIME_SHARE = 0.5
"""Of the exercise's limits: a mutant that loops for ever need not do so for as long as a student may."""


@dataclass(frozen=True)
class Strength:
    """What the hidden tests of one exercise catch.

    Attributes:
        exercise: its slug.
        caught: mutants that got less than full marks with every seed.
        survivors: mutants that got full marks with some seed, and are not declared equivalent.
        equivalent: mutants declared to change nothing, with the reason.
        problems: declarations that are wrong, and gradings that failed through no fault of the mutant.
    """

    exercise: str
    caught: tuple[Mutant, ...]
    survivors: tuple[Mutant, ...]
    equivalent: dict[str, str]
    problems: tuple[str, ...]
    solution: str

    @property
    def counted(self) -> int:
        """How many mutants are not equivalent."""
        return len(self.caught) + len(self.survivors)

    @property
    def rate(self) -> float:
        """The share of the counted mutants that is caught; 1 when there are none."""
        return len(self.caught) / self.counted if self.counted else 1.0

    def to_json(self) -> dict[str, Any]:
        """As JSON-able data, with the diff of each survivor."""
        return {
            "exercise": self.exercise,
            "mutants": self.counted,
            "caught": len(self.caught),
            "rate": round(self.rate, 4),
            "equivalent": self.equivalent,
            "survivors": [
                {"mutant": m.description, "kind": m.kind, "line": m.line, "diff": m.diff(self.solution)}
                for m in self.survivors
            ],
            "problems": list(self.problems),
        }


def strength(
    grader: Grader, course: Course, exercises: Iterable[Exercise], say: Say, seeds: int = 1
) -> Iterator[Strength]:
    """Grade every mutant of the solutions of ``exercises``, some of ``course``, with their first ``seeds`` seeds."""
    for exercise in exercises:
        equivalent = read_equivalents(course.hidden / exercise.chapter / exercise.slug / "strength.toml")
        found = _strength(grader, exercise, equivalent, seeds)
        say(
            f"{found.rate:6.1%} {exercise.slug:28} {len(found.caught)} of {found.counted}, {len(equivalent)} equivalent"
        )
        for mutant in found.survivors:
            say(f"       line {mutant.line:3} {mutant.description}")
        for problem in found.problems:
            say(f"       {problem}")
        yield found


def read_equivalents(path: Path) -> dict[str, str]:
    """Description to reason for every ``[[equivalent]]`` of a ``strength.toml``; empty without the file.

    Raises:
        ExerciseError: when an entry has not exactly a ``mutant`` and a ``reason``, both texts.
    """
    if not path.exists():
        return {}
    findings = Findings(path.parents[2].parent)
    table = read_toml(path, findings)
    entries = table.get("equivalent", [])
    for entry in entries:
        if set(entry) != {"mutant", "reason"} or not all(isinstance(v, str) and v.strip() for v in entry.values()):
            findings.add(path, f"each [[equivalent]] has a `mutant` and a `reason`, both texts; one is {entry!r}.")
    if set(table) - {"equivalent"}:
        findings.add(path, "it may hold [[equivalent]] entries and nothing else.")
    findings.raise_if_any()
    return {entry["mutant"]: entry["reason"] for entry in entries}


def _strength(grader: Grader, exercise: Exercise, equivalent: dict[str, str], seeds: int) -> Strength:
    mutants = mutants_of(exercise.solution)
    quick = dataclasses.replace(hurried(exercise), mistakes={}, domain="")  # neither diagnosis nor examples
    fates = list(in_parallel(lambda mutant: _fate(grader, quick, mutant, seeds), mutants))
    problems = [
        f"strength.toml: no mutant is called {name!r}" for name in set(equivalent) - {m.description for m in mutants}
    ]
    problems += [
        f"strength.toml: {mutant.description!r} is caught, so it is not equivalent"
        for mutant, fate in zip(mutants, fates, strict=True)
        if fate == "caught" and mutant.description in equivalent
    ]
    problems += [f"{m.description}: internal_error" for m, fate in zip(mutants, fates, strict=True) if fate == "failed"]
    counted = [(m, fate) for m, fate in zip(mutants, fates, strict=True) if m.description not in equivalent]
    return Strength(
        exercise.slug,
        tuple(mutant for mutant, fate in counted if fate == "caught"),
        tuple(mutant for mutant, fate in counted if fate == "survived"),
        equivalent,
        tuple(problems),
        exercise.solution,
    )


def _fate(grader: Grader, exercise: Exercise, mutant: Mutant, seeds: int) -> str:
    """``caught`` with every seed, ``survived`` with some, or ``failed``: an error of ours."""
    for seed in exercise.seeds[:seeds]:
        try:
            report = grader.grade(exercise, {MAIN: mutant.source}, seed=seed, on_event=_stop_at_first_failure)
        except _CaughtError:
            continue
        if report.outcome.meaning.ours:
            return "failed"
        if report.score >= report.max_score:
            return "survived"
    return "caught"


class _CaughtError(Exception):
    """A test has failed, and one is enough."""


def _stop_at_first_failure(event: Event) -> None:
    """End the grading: a mutant that loops for ever would do so in each of the tests that are left."""
    if isinstance(event, TestEnded):
        outcome = read_outcome(event.outcome)
        if outcome is not Outcome.PASSED and not outcome.meaning.ours:
            raise _CaughtError


def hurried(exercise: Exercise) -> Exercise:
    """The exercise with less time."""
    limits = vars(exercise.limits)
    limits = limits | {name: max(1.0, limits[name] * TIME_SHARE) for name in ("cpu_s", "wall_s")}
    return dataclasses.replace(exercise, limits=Limits(**limits))
