"""What a student takes home: a zip in which ``pytest`` runs the visible tests on a file or on a notebook."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from catalog.models import ExerciseVersion, Section

from graders import at_home
from graders.datasets import hebb, hebb_data, store
from learning.downloads.notebook import notebook_of
from learning.downloads.statement import at_home as at_home_words

_CONFTEST: Final = Path(__file__).with_name("conftest.txt")
_MADE: Final = (2020, 1, 1, 0, 0, 0)


_README: Final = """\
# {title}

{statement}

## At home
Write your code into `submission.py` and run `pytest` in this folder: it runs the visible tests. Or open
`submission.ipynb`, whose last cell runs them.
You need Python 3.11 or newer with pytest and NumPy, and what the starter imports.

Hand in either file on the page of the exercise, under “Hand in a file”; there other tests decide.
"""
_SECTION: Final = """\
# {title}

A folder for each exercise, in order; each has a README with what is asked.

{exercises}
"""


def package(version: ExerciseVersion, statement: str) -> bytes:
    """The zip of an exercise version, whose ``statement`` is Markdown; the same bytes for the same version."""
    return _zipped(_files(version, statement))


def package_of_section(section: Section, versions: Sequence[tuple[ExerciseVersion, str]]) -> bytes:
    """The zip of all exercises of a section, each a version and its statement; the same bytes for the same ones."""
    titles = "\n".join(f"- `{version.exercise.slug}`: {version.exercise.title}" for version, _ in versions)
    files: dict[str, str | bytes] = {"README.md": _SECTION.format(title=section, exercises=titles)}
    for version, statement in versions:
        files |= _files(version, statement)
    return _zipped({f"section-{section.number}/{name}": content for name, content in files.items()})


def _files(version: ExerciseVersion, statement: str) -> dict[str, str | bytes]:
    """What a student takes home of one exercise, in a folder of its name."""
    words = at_home_words(statement)
    files: dict[str, str | bytes] = {
        "README.md": _README.format(title=version.exercise.title, statement=words),
        "submission.py": version.starter,
        "submission.ipynb": notebook_of(version, words),
        "test_visible.py": version.visible_tests,
        "conftest.py": _CONFTEST.read_text(),
        "hebb.py": Path(hebb.__file__).read_text(),
        **at_home.files(),
        **_data(version.starter + version.visible_tests),
    }
    return {f"{version.exercise.slug}/{name}": content for name, content in files.items()}


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _MADE), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _data(code: str) -> dict[str, bytes]:
    """``hebb_data`` and the shown rows that ``code`` names; all of them when it imports it and names none."""
    if "hebb_data" not in code:
        return {}
    shown = store.prepare() / store.SHOWN
    named = [name for name in hebb_data.NAMES if re.search(f"""["']{name}["']""", code)]
    files = [file for name in named or hebb_data.NAMES for file in store.file_names(name)]
    module = Path(hebb_data.__file__).read_bytes()
    return {"hebb_data.py": module} | {f"datasets/{file}": (shown / file).read_bytes() for file in files}
