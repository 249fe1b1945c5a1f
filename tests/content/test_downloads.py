"""What a student takes home works there: the visible tests pass with the solution and fail with the starter."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from catalog.models import Exercise, ExerciseVersion
from learning import downloads

from graders.exercise import Course

SLUGS = [
    *("and-neuron", "perceptron-update", "separating-line"),
    *(pytest.param(slug, marks=pytest.mark.slow) for slug in ("encoder-decoder", "gan-train-step")),
]
"""A constant and a function, arguments that must not change, Axes that are asked what was drawn, layers of a model, and
models and optimisers that the test makes."""


def pytest_at_home(slug: str, folder: Path, code: str | None = None) -> subprocess.CompletedProcess[str]:
    """Unpack the zip, perhaps write a submission, and run pytest as the student would."""
    package = Course().exercise(slug)
    version = ExerciseVersion(
        exercise=Exercise(slug=slug), starter=package.starter, visible_tests=package.visible_tests
    )
    zipfile.ZipFile(io.BytesIO(downloads.package(version, "Do it."))).extractall(folder)
    if code is not None:
        (folder / slug / "submission.py").write_text(code)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    return subprocess.run(command, cwd=folder / slug, capture_output=True, text=True, check=False, env={})


@pytest.mark.parametrize("slug", SLUGS)
def test_the_solution_passes_at_home(slug: str, tmp_path: Path) -> None:
    done = pytest_at_home(slug, tmp_path, Course().exercise(slug).solution)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("slug", SLUGS)
def test_the_starter_fails_at_home_and_says_where(slug: str, tmp_path: Path) -> None:
    done = pytest_at_home(slug, tmp_path)
    assert done.returncode == 1, done.stdout
    assert "test_visible.py" in done.stdout
    assert " failed" in done.stdout


def test_the_data_that_an_exercise_loads_come_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEBB_DATA_DIR", str(tmp_path / "data"))
    test = 'from hebb_data import load\n\n\ndef test_rows(student):\n    assert student.rows() == len(load("iris").x)\n'
    starter = 'def rows():\n    from hebb_data import load\n\n    return len(load("iris").x)\n'
    version = ExerciseVersion(exercise=Exercise(slug="rows"), starter=starter, visible_tests=test)
    zipfile.ZipFile(io.BytesIO(downloads.package(version, "Do it."))).extractall(tmp_path)
    assert [path.name for path in (tmp_path / "rows" / "datasets").iterdir()] == ["iris.npz"]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=tmp_path / "rows", capture_output=True, text=True, check=False, env={})
    assert done.returncode == 0, done.stdout


def test_a_loop_that_tells_how_it_goes_runs_at_home_and_is_printed(tmp_path: Path) -> None:
    code = Course().exercise("and-neuron").solution + "\nimport hebb\n\nhebb.progress(1, loss=0.5)\n"
    done = pytest_at_home("and-neuron", tmp_path, code)
    assert done.returncode == 0, done.stdout
    printed = subprocess.run(
        [sys.executable, "submission.py"],
        cwd=tmp_path / "and-neuron",
        capture_output=True,
        text=True,
        check=True,
        env={},
    )
    assert printed.stdout == "epoch 1: loss 0.5\n"
