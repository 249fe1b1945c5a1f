"""The entrance: which reader a hand-in gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from graders.intake.archive import read_archive
from graders.intake.magics import magics_note, without_magics
from graders.intake.notebook import read_notebook
from graders.intake.python import decode
from graders.intake.refusal import Refused, shown

MAIN = "submission.py"
MAX_LINES = 50_000


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
            source, notes = _without_ipython(decode("The file", data))
            return Intake({MAIN: source}, notes)
        case ".zip":
            return Intake(*read_archive(data, MAIN))
        case ".ipynb":
            source, notes = read_notebook(data, entry_points, slug)
            return Intake({MAIN: source}, notes)
    raise Refused(f"{shown(name)} cannot be graded. Hand in a .py file, a notebook (.ipynb) or a .zip of .py files.")


def _without_ipython(source: str) -> tuple[str, tuple[str, ...]]:
    """A file that Colab exported, without its ``!pip`` and ``%matplotlib``, as in a notebook; other files as they are.

    Files of more lines than anybody writes are not looked through: that is done while a request waits.
    Only lines that cannot begin a statement of Python are touched, so lines keep their numbers.
    """
    if source.count("\n") > MAX_LINES:
        return source, ()
    text, taken = without_magics(source)
    return text, (magics_note(taken),) if taken else ()
