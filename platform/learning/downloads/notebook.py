"""The notebook of a download: starter and visible tests in one file, which is handed in as it is."""

from __future__ import annotations

from typing import Final

from catalog.models import ExerciseVersion

_ABOUT: Final = """\
# {title}

{statement}

## At home
Write your code into the next cell and run it; the last cell then runs the visible tests on it. You may add cells.

Hand in this notebook as it is: your code is found by the names that the exercise asks for, and the rest is left out.
If you prefer a Python file, write into `submission.py` instead, and run `pytest` in this folder.
"""
_TESTS: Final = """\
import sys

import pytest

sys.modules["submission"] = sys.modules["__main__"]  # the tests ask what was defined here
pytest.main(["-q", "-p", "no:cacheprovider", "test_visible.py"])"""
_PYTHON: Final = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook_of(version: ExerciseVersion, statement: str) -> str:
    """The notebook of an exercise version in format 4.5, its ``statement`` on top; the same text for the same two."""
    from nbformat import v4  # takes 0.15 s, which only who downloads something need wait for

    cells = [
        v4.new_markdown_cell(_ABOUT.format(title=version.exercise.title, statement=statement).rstrip(), id="about"),
        v4.new_code_cell(version.starter.rstrip(), id="solution"),
        v4.new_code_cell(_TESTS, id="tests"),
    ]
    whole = v4.new_notebook(cells=cells, metadata=_PYTHON, nbformat_minor=5)
    return f"{v4.writes(whole)}\n"
