"""Reads the two folders of an exercise, checks every rule of docs/exercise-format.md, and gives an Exercise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from graders.exercise.code import Codes, check_codes
from graders.exercise.course import EXERCISES, SOLUTIONS, Place, course_order, place_of
from graders.exercise.files import read_files
from graders.exercise.hints import split_hints
from graders.exercise.model import Exercise
from graders.exercise.problems import ExerciseError, Findings, Problem
from graders.exercise.settings import SLUG, read_settings


def load_exercise(slug: str, exercises: Path = EXERCISES, solutions: Path = SOLUTIONS) -> Exercise:
    """The exercise ``slug``, checked; raises :class:`ExerciseError` with everything that is wrong with it."""
    return _load(place_of(slug, exercises, solutions))


@dataclass(frozen=True)
class Survey:
    """The exercises that can be used, in course order, and what is wrong with the course and the others."""

    exercises: tuple[Exercise, ...]
    problems: tuple[Problem, ...]


def survey(exercises: Path = EXERCISES, solutions: Path = SOLUTIONS) -> Survey:
    """Read the whole course; a broken exercise does not hide the others."""
    findings = Findings(exercises.parent)
    order = course_order(exercises, solutions, findings)
    loaded = []
    for place in order:
        try:
            loaded.append(_load(place))
        except ExerciseError as error:
            findings.problems += error.problems
    _check_identities(loaded, exercises, findings)
    _check_prerequisites(loaded, {place.slug for place in order}, exercises, findings)
    return Survey(tuple(loaded), tuple(findings.problems))


def all_exercises(exercises: Path = EXERCISES, solutions: Path = SOLUTIONS) -> tuple[Exercise, ...]:
    """Every exercise of the course in course order; raises :class:`ExerciseError` when anything is wrong anywhere."""
    found = survey(exercises, solutions)
    if found.problems:
        raise ExerciseError(found.problems)
    return found.exercises


def _load(place: Place) -> Exercise:
    findings = Findings(place.shown.parents[1].parent)
    if not SLUG.fullmatch(place.slug):
        findings.add(place.shown, "a folder's name is a slug: lower-case letters, digits and single hyphens.")
    files = read_files(place, findings)
    settings = read_settings(place.shown / "exercise.toml", findings)
    findings.raise_if_any()
    assert files is not None
    assert settings is not None
    check_codes(Codes(place, settings, files), findings)
    hints = split_hints(place.shown / "hints.md", files.hints, findings)
    findings.raise_if_any()
    return Exercise(
        slug=place.slug,
        chapter=place.chapter,
        **{name: getattr(settings, name) for name in vars(settings)},
        statement=files.statement,
        starter=files.starter,
        visible_tests=files.visible_tests,
        hints=hints,
        solution=files.solution,
        hidden_tests=files.hidden_tests,
        alternatives=files.alternatives,
        mistakes=files.mistakes,
    )


def _check_identities(exercises: Sequence[Exercise], root: Path, findings: Findings) -> None:
    """Each exercise has its slug and its uuid for itself."""
    slugs: dict[str, Exercise] = {}
    uuids: dict[str, Exercise] = {}
    for exercise in exercises:
        path = root / exercise.chapter / exercise.slug / "exercise.toml"
        same_slug = slugs.setdefault(exercise.slug, exercise)
        if same_slug is not exercise:
            findings.add(path.parent, f"{same_slug.chapter} has an exercise of this name too; rename one of them.")
        same_uuid = uuids.setdefault(exercise.uuid, exercise)
        if same_uuid is not exercise:
            findings.add(path, f"{same_uuid.slug} has the same uuid; give this one a fresh uuid.")


def _check_prerequisites(exercises: Sequence[Exercise], known: set[str], root: Path, findings: Findings) -> None:
    """Prerequisites exist and do not go in a circle."""
    paths = {exercise.slug: root / exercise.chapter / exercise.slug / "exercise.toml" for exercise in exercises}
    for exercise in exercises:
        for slug in exercise.prerequisites:
            if slug not in known:
                findings.add(paths[exercise.slug], f"`prerequisites` names {slug!r}, no exercise of the course.")
    try:
        TopologicalSorter({exercise.slug: exercise.prerequisites for exercise in exercises}).prepare()
    except CycleError as error:
        circle = error.args[1][::-1]
        findings.add(paths[circle[0]], f"`prerequisites` go in a circle: {' → '.join(circle)}.")
