"""What somebody hands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from accounts.models import User
from catalog.models import ExerciseVersion, Lesson

from graders.intake import Stretch
from grading.models import Purpose


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
        to: the version of an exercise, or the lesson whose snippet the files are.
        purpose: which button was pressed.
        files: name to text, as the engine takes them.
        upload: the file that they were read from, if there was one.
        notes: what the student was told about it.
        stretches: where the lines of ``submission.py`` stand in it, if it is a notebook.
    """

    user: User
    to: ExerciseVersion | Lesson
    purpose: Purpose
    files: Mapping[str, str]
    upload: Upload | None = None
    notes: Sequence[str] = ()
    stretches: Sequence[Stretch] = ()
