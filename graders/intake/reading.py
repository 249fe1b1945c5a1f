"""The entrance: which reader a hand-in gets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from graders.intake.archive import MAX_NOTES, read_archive
from graders.intake.magics import magics_note, without_magics
from graders.intake.notebook import read_notebook
from graders.intake.python import MAX_BYTES, decode
from graders.intake.refusal import Refused, shown
from graders.intake.stretches import Stretch

MAIN = "submission.py"
MAX_LINES = 50_000


@dataclass(frozen=True)
class Intake:
    """What was handed in.

    Attributes:
        files: the files of a submission, ``submission.py`` among them.
        notes: what the student should be told about them.
        stretches: where the lines of ``submission.py`` stand in the notebook that it was taken from.
    """

    files: dict[str, str]
    notes: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = ()


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
            files, notes = _without_ipython({MAIN: decode("The file", data)})
            return Intake(files, notes)
        case ".zip":
            files, notes = read_archive(data, MAIN)
            files, more = _without_ipython(files)
            return Intake(files, (*notes, *more))
        case ".ipynb":
            source, notes, stretches = read_notebook(data, entry_points, slug)
            return Intake({MAIN: source}, notes, stretches)
    raise Refused(f"{shown(name)} cannot be graded. Hand in a .py file, a notebook (.ipynb) or a .zip of .py files.")


def _without_ipython(files: dict[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Files that Colab exported, without ``!pip`` and ``%matplotlib``, as in a notebook; others as they are.

    Files that are longer together than anybody writes are not looked through: whoever handed them in waits meanwhile.
    Only lines that cannot begin a statement of Python are touched, so lines keep their numbers.
    """
    together = "\n".join(files.values())
    if together.count("\n") > MAX_LINES or len(together) > MAX_BYTES:
        return files, ()
    plain = {name: without_magics(source) for name, source in files.items()}
    where = {name: "" if name == MAIN else f"{shown(name)}: " for name in files}
    notes = tuple(f"{where[name]}{magics_note(taken)}" for name, (_, taken) in plain.items() if taken)
    return {name: source for name, (source, _) in plain.items()}, notes[:MAX_NOTES]
