"""The notebook that a student takes home: valid, the same each time, run by any kernel, and handed in as it is."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest
from catalog.models import Exercise, ExerciseVersion
from learning import downloads
from learning.downloads.notebook import notebook_of
from learning.downloads.statement import at_home

from graders import intake
from graders.exercise import Course

SLUGS = ["and-neuron", "perceptron-update", "separating-line"]
KERNEL = """
import json, sys
sys.path.insert(0, "")
cells = [cell for cell in json.load(open("submission.ipynb"))["cells"] if cell["cell_type"] == "code"]
starter, tests = ("".join(cell["source"]) for cell in cells)
for source in (starter, tests, sys.stdin.read(), tests):
    exec(compile(source, "cell", "exec"), sys.modules["__main__"].__dict__)
"""
"""Runs the cells one after the other in ``__main__``, as a kernel does; the solution is typed after a first try."""


def version_of(slug: str) -> ExerciseVersion:
    """The exercise as the site has it."""
    package = Course().exercise(slug)
    exercise = Exercise(slug=slug, title=package.title)
    return ExerciseVersion(exercise=exercise, starter=package.starter, visible_tests=package.visible_tests)


def downloaded(slug: str) -> str:
    with zipfile.ZipFile(io.BytesIO(downloads.package(version_of(slug), Course().exercise(slug).statement))) as archive:
        return archive.read(f"{slug}/submission.ipynb").decode()


@pytest.mark.parametrize("slug", [exercise.slug for exercise in Course().exercises()])
def test_every_notebook_is_valid_as_it_stands(slug: str) -> None:
    written = nbformat.reads(
        text := notebook_of(version_of(slug), at_home(Course().exercise(slug).statement)),
        as_version=nbformat.NO_CONVERT,
    )
    nbformat.validate(written)
    assert (written.nbformat, written.nbformat_minor) == (4, 5)
    assert [cell.id for cell in written.cells] == ["about", "solution", "tests"]
    assert ":::" not in written.cells[0].source
    assert "](../" not in written.cells[0].source
    assert written.cells[1].source == Course().exercise(slug).starter.rstrip()
    assert text == notebook_of(version_of(slug), at_home(Course().exercise(slug).statement))


@pytest.mark.parametrize("slug", SLUGS)
def test_its_last_cell_runs_the_visible_tests_on_it_again_and_again(slug: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(downloads.package(version_of(slug), Course().exercise(slug).statement))) as archive:
        archive.extractall(tmp_path)
    (tmp_path / slug / "submission.py").unlink()
    done = subprocess.run(
        [sys.executable, "-c", KERNEL], input=Course().exercise(slug).solution, cwd=tmp_path / slug,
        capture_output=True, text=True, check=False, env={},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    first, second = [
        line for line in done.stdout.splitlines() if " in " in line and ("failed" in line or "passed" in line)
    ]
    assert "failed" in first
    assert "failed" not in second


@pytest.mark.parametrize("slug", SLUGS)
def test_it_is_handed_in_as_it_is(slug: str) -> None:
    exercise = Course().exercise(slug)
    whole = nbformat.reads(downloaded(slug), as_version=4)
    whole.cells[1].source = exercise.solution
    taken = intake.read("submission.ipynb", nbformat.writes(whole).encode(), exercise.entry_points, slug)
    names: dict[str, object] = {}
    exec(taken.files["submission.py"], names)
    assert set(exercise.entry_points) <= set(names)
    assert "pytest" not in names
    assert taken.notes == ()
