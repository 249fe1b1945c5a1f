"""Reads the two folders of one exercise, checks every rule of docs/exercise-format.md, and gives an Exercise."""

from __future__ import annotations

from graders.exercise.code import Codes, check_codes
from graders.exercise.exercise_toml import SLUG, read_settings
from graders.exercise.files import read_files
from graders.exercise.folders import ExerciseFolders
from graders.exercise.hints import split_hints
from graders.exercise.model import Exercise
from graders.exercise.problems import Findings


def read_exercise(folders: ExerciseFolders) -> Exercise:
    """The exercise, checked; raises :class:`ExerciseError` with everything that is wrong with it."""
    findings = Findings(folders.course)
    if not SLUG.fullmatch(folders.slug):
        findings.add(folders.shown, "a folder's name is a slug: lower-case letters, digits and single hyphens.")
    files = read_files(folders, findings)
    settings = read_settings(folders.shown / "exercise.toml", findings)
    findings.raise_if_any()
    assert files is not None
    assert settings is not None
    check_codes(Codes(folders, settings, files), findings)
    hints = split_hints(folders.shown / "hints.md", files.hints, findings)
    findings.raise_if_any()
    return Exercise(
        slug=folders.slug,
        chapter=folders.chapter,
        **{name: getattr(settings, name) for name in vars(settings)},
        statement=files.statement,
        starter=files.starter,
        visible_tests=files.visible_tests,
        hints=hints,
        solution=files.solution,
        hidden_tests=files.hidden_tests,
        alternatives=files.alternatives,
        mistakes=files.mistakes,
        domain=files.domain,
    )
