"""The entrance: which reader a hand-in gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from graders.intake.archive import read_archive
from graders.intake.notebook import read_notebook
from graders.intake.python import decode
from graders.intake.refusal import Refused, shown

MAIN = "submission.py"


@dataclass(frozen=True)
class Intake:
    """The files of a submission, ``submission.py`` among them, and what the student should be told about them."""

    files: dict[str, str]
    notes: tuple[str, ...] = ()


def read(name: str, data: bytes, entry_points: Sequence[str], slug: str = "") -> Intake:
    """Make the files of a submission from the upload ``data``, whose file name was ``name``.

    Args:
        name: only its ending counts: ``.py``, ``.zip`` or ``.ipynb``.
        data: the bytes as they came.
        entry_points: the names that the exercise asks for; a notebook is searched for them.
        slug: the exercise; a notebook's cells tagged ``hebb:SLUG`` for another one are left alone.

    Raises:
        Refused: with a message for the student.
    """
    match PurePosixPath(name).suffix.lower():
        case ".py":
            return Intake({MAIN: decode("The file", data)})
        case ".zip":
            return Intake(*read_archive(data, MAIN))
        case ".ipynb":
            source, notes = read_notebook(data, entry_points, slug)
            return Intake({MAIN: source}, notes)
    raise Refused(f"{shown(name)} cannot be graded. Hand in a .py file, a notebook (.ipynb) or a .zip of .py files.")
