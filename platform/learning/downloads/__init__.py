"""What a student takes home: a zip in which ``pytest`` runs the visible tests on a file or on a notebook."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Final

from catalog.models import ExerciseVersion

from graders import at_home
from graders.datasets import hebb, hebb_data, store
from learning.downloads.notebook import notebook_of

_CONFTEST: Final = Path(__file__).with_name("conftest.txt")
_MADE: Final = (2020, 1, 1, 0, 0, 0)


def package(version: ExerciseVersion) -> bytes:
    """The zip of an exercise version; the same bytes for the same version."""
    files = {
        "submission.py": version.starter,
        "submission.ipynb": notebook_of(version),
        "test_visible.py": version.visible_tests,
        "conftest.py": _CONFTEST.read_text(),
        "hebb.py": Path(hebb.__file__).read_text(),
    } | at_home.files()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(f"{version.exercise.slug}/{name}", _MADE), text, zipfile.ZIP_DEFLATED)
        for name, content in _data(version.starter + version.visible_tests).items():
            archive.writestr(zipfile.ZipInfo(f"{version.exercise.slug}/{name}", _MADE), content)
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
