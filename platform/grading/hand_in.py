"""What somebody hands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accounts.models import User
from catalog.models import Course, ExerciseVersion, Lesson

from graders.intake import Stretch
from grading.models import Purpose

Target = ExerciseVersion | Lesson | Course
"""What is handed in to: an exercise, a lesson with its snippets, a course with its scratch page."""


@dataclass(frozen=True)
class Upload:
    """A file as it came from the browser."""

    name: str
    content: bytes


@dataclass(frozen=True)
class HandIn:
    """Files that a student hands in.

    Args:
        user: the student.
        to: the version of an exercise, the lesson whose snippet the files are, or the course on whose scratch page they
            were written.
        purpose: which button was pressed.
        files: name to text, as the engine takes them.
        upload: the file that they were read from, if there was one.
        notes: what the student was told about it.
        stretches: where the lines of ``submission.py`` stand in it, if it is a notebook.
    """

    user: User
    to: Target
    purpose: Purpose
    files: Mapping[str, str]
    upload: Upload | None = None
    notes: Sequence[str] = ()
    stretches: Sequence[Stretch] = ()
