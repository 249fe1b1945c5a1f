"""``graders strength --diagnosis``: is a misconception that is named the true one, and is each filed one named?"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graders.exercise import Exercise
from graders.exercise.patches import is_undiagnosed
from graders.judge.diagnosis import words_of
from graders.protocol import Event, TestEnded
from graders.quality.combinations import pairs_of
from graders.quality.mutants import mutants_of
from graders.quality.progress import MAIN, Grader, Say, in_parallel, without_examples
from graders.quality.strength import hurried
from graders.report import Outcome, Report, read_outcome

FRESH_SEEDS = (900_001, 900_002, 900_003)
"""Seeds that no exercise names: their inputs tell whether a name was true."""

_COMPARED = frozenset({Outcome.PASSED, Outcome.WRONG_ANSWER, Outcome.RUNTIME_ERROR, Outcome.NOT_ATTEMPTED})
"""Outcomes of tests after which something may be named."""


@dataclass(frozen=True)
class Subject:
    """A wrong submission. ``own`` is what should be said of it, empty where nobody knows beforehand."""

    kind: Literal["mutant", "mistake", "pair"]
    name: str
    source: str
    own: str = ""


@dataclass(frozen=True)
class Named:
    """What was said of a subject, and whether it is true; ``told`` is empty when nothing was said."""

    subject: Subject
    told: str
    true: bool
    due: bool
    """Whether the subject is a filed mistake that has to be named: its answers are wrong."""


@dataclass(frozen=True)
class Diagnoses:
    """What was named in one exercise."""

    exercise: str
    found: tuple[Named, ...]

    @property
    def named(self) -> list[Named]:
        """Those of which something was said."""
        return [each for each in self.found if each.told]

    @property
    def false(self) -> list[Named]:
        """Those of which something was said that is not so."""
        return [each for each in self.named if not each.true]

    @property
    def due(self) -> list[Named]:
        """The filed mistakes that have to be named."""
        return [each for each in self.found if each.due]

    @property
    def missed(self) -> list[Named]:
        """The filed mistakes that were not told their own words."""
        return [each for each in self.due if each.told != each.subject.own]

    def __str__(self) -> str:
        return (
            f"{self.exercise:28} {len(self.found):4} graded, {len(self.named):3} named, {len(self.false)} falsely; "
            f"{len(self.due) - len(self.missed)} of {len(self.due)} mistakes named"
        )

    def to_json(self) -> dict[str, Any]:
        """As JSON-able data, with each false name and each mistake that was missed."""
        return {
            "exercise": self.exercise,
            "graded": len(self.found),
            "named": len(self.named),
            "false": [
                {
                    "kind": each.subject.kind,
                    "subject": each.subject.name,
                    "told": each.told,
                    "code": each.subject.source,
                }
                for each in self.false
            ],
            "due": len(self.due),
            "missed": [{"mistake": each.subject.name, "told": each.told} for each in self.missed],
        }


def diagnoses(
    grader: Grader, exercises: Iterable[Exercise], say: Say, at_most: int | None = None
) -> Iterator[Diagnoses]:
    """Grade the mutants, the filed mistakes and the pairs of mistakes of ``exercises``.

    Args:
        grader: grades.
        exercises: one after the other.
        say: told of each.
        at_most: how many mutants, and how many pairs, of each exercise; spread evenly. All when None.
    """
    for exercise in exercises:
        quick = hurried(exercise)
        subjects = subjects_of(exercise, at_most)
        found = Diagnoses(exercise.slug, tuple(in_parallel(lambda one, e=quick: _named(grader, e, one), subjects)))  # type: ignore[misc]
        say(str(found))
        for each in found.false:
            say(f"     {each.subject.kind} {each.subject.name}: is told {each.told!r}")
        for each in found.missed:
            say(f"     mistake {each.subject.name}: is told {each.told!r}")
        yield found


def subjects_of(exercise: Exercise, at_most: int | None = None) -> list[Subject]:
    """What is graded: mutants of the solution, filed mistakes, and what two of them make together."""
    mutants = [Subject("mutant", each.description, each.source) for each in mutants_of(exercise.solution)]
    mistakes = [Subject("mistake", name, text, words_of(text)) for name, text in exercise.mistakes.items()]
    pairs = [Subject("pair", name, text) for name, text in pairs_of(exercise.solution, exercise.mistakes)]
    return [*_spread(mutants, at_most), *mistakes, *_spread(pairs, at_most)]


def _spread(subjects: list[Subject], at_most: int | None) -> Sequence[Subject]:
    if at_most is None or len(subjects) <= at_most:
        return subjects
    return [subjects[number * len(subjects) // at_most] for number in range(at_most)]


def _named(grader: Grader, exercise: Exercise, subject: Subject) -> Named:
    report = _graded(grader, exercise, subject.source, exercise.seeds[0])
    told = report.diagnosis if report else ""
    wrong = report is not None and report.outcome is Outcome.WRONG_ANSWER
    due = subject.kind == "mistake" and wrong and not is_undiagnosed(subject.source)
    return Named(subject, told, not told or _is_true(grader, exercise, subject, told), due)


def _is_true(grader: Grader, exercise: Exercise, subject: Subject, told: str) -> bool:
    """Whether a mistake with these words answers as ``subject`` does on other inputs than those it was named on."""
    if subject.own:
        return subject.own.startswith(told)
    texts = {name: text for name, text in exercise.mistakes.items() if words_of(text).startswith(told)}
    return any(_answers_as(grader, exercise, subject, {name: text}) for name, text in texts.items())


def _answers_as(grader: Grader, exercise: Exercise, subject: Subject, mistake: dict[str, str]) -> bool:
    alone = dataclasses.replace(exercise, mistakes=mistake)
    reports = (_graded(grader, alone, subject.source, seed) for seed in FRESH_SEEDS)
    return all(report is not None and report.diagnosis for report in reports)


class _Silent(Exception):
    """A test ended so that nothing will be named."""


def _graded(grader: Grader, exercise: Exercise, source: str, seed: int) -> Report | None:
    """The report, or None once a test hit a limit: nothing will be named, and the next test would take as long."""
    try:
        return grader.grade(without_examples(exercise), {MAIN: source}, seed=seed, on_event=_stop_at_a_limit)
    except _Silent:
        return None


def _stop_at_a_limit(event: Event) -> None:
    if isinstance(event, TestEnded) and read_outcome(event.outcome) not in _COMPARED:
        raise _Silent
