"""A course as a folder: its exercises one by one, all of them in order, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from graders.exercise.folders import ExerciseFolders, find_exercise, find_exercises, in_course_order
from graders.exercise.model import Exercise
from graders.exercise.problems import ExerciseError, Findings, Problem
from graders.exercise.reading import read_exercise

REPOSITORY = Path(__file__).resolve().parents[2]
VARIABLE, FORMER_VARIABLE = "HEBB_COURSE_DIRS", "HEBB_COURSE_DIR"


@dataclass(frozen=True)
class Survey:
    """The exercises that can be used, in course order, and what is wrong with the course and the others."""

    exercises: tuple[Exercise, ...]
    problems: tuple[Problem, ...]


class CourseFolderError(Exception):
    """A folder that holds no course, or a variable that does not say which folder does; the text says what to do."""


@dataclass(frozen=True)
class Course:
    """The course in ``folder``: ``exercises/`` is what it shows, ``reference_solutions/`` what it must not show."""

    folder: Path = REPOSITORY

    @property
    def shown(self) -> Path:
        """What students may see, and the course's table of contents."""
        return self.folder / "exercises"

    @property
    def hidden(self) -> Path:
        """Solutions, hidden tests and the quizzes with their answers."""
        return self.folder / "reference_solutions"

    def exercise(self, slug: str) -> Exercise:
        """The exercise ``slug``, checked; raises :class:`ExerciseError` with everything that is wrong with it."""
        return read_exercise(find_exercise(self.shown, self.hidden, slug))

    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise in course order; raises :class:`ExerciseError` when anything is wrong anywhere."""
        found = self.survey()
        if found.problems:
            raise ExerciseError(found.problems)
        return found.exercises

    def survey(self) -> Survey:
        """Read the whole course; a broken exercise does not hide the others."""
        findings = Findings(self.folder)
        order = in_course_order(self.shown, self.hidden, findings)
        read = []
        for folders in order:
            try:
                read.append(read_exercise(folders))
            except ExerciseError as error:
                findings.problems += error.problems
        _check_identities(read, self.shown, findings)
        _check_prerequisites(read, {folders.slug for folders in order}, self.shown, findings)
        return Survey(tuple(read), tuple(findings.problems))

    def folders_of(self, slug: str) -> list[ExerciseFolders]:
        """Where exercises of this name lie, whether anything lists them or not."""
        return find_exercises(self.shown, self.hidden, slug)


def course_in(folder: Path) -> Course:
    """The course in ``folder``; raises :class:`CourseFolderError` when that holds none."""
    course = Course(folder.expanduser().resolve())
    if not (course.shown.is_dir() and course.hidden.is_dir()):
        raise CourseFolderError(f"expected a folder with exercises/ and reference_solutions/, got {folder}")
    return course


def courses_of(environment: Mapping[str, str]) -> list[Course]:
    """The courses whose folders ``HEBB_COURSE_DIRS`` names, separated by commas; this repository's when it is unset.

    Raises:
        CourseFolderError: a folder holds no course or is named twice, or the variable's former name is in use.
    """
    if environment.get(FORMER_VARIABLE, "").strip():
        raise CourseFolderError(f"{FORMER_VARIABLE}: it is called {VARIABLE} now and may list several folders")
    names = [name.strip() for name in environment.get(VARIABLE, "").split(",") if name.strip()]
    try:
        courses = [course_in(Path(name)) for name in names] or [Course()]
    except CourseFolderError as error:
        raise CourseFolderError(f"{VARIABLE}: {error}") from None
    if len({course.folder for course in courses}) < len(courses):
        raise CourseFolderError(f"{VARIABLE}: expected each folder once, got {', '.join(names)}")
    return courses


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
