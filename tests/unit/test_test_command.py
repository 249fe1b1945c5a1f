"""What ./test asks of pytest: alone most tests, else what follows it, and with HEBB_TEST_ALL=1 everything."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTE = '#!/bin/sh\necho "${HEBB_TEST_QUICK:-0}${HEBB_TEST_TRAININGS:+ no trainings} ${0##*/} $*" >>"$TOLD"\n'
SIDE_BY_SIDE = "python -m pytest --numprocesses auto --maxprocesses 4 --dist loadgroup"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The script where installing does nothing, and every program only notes what it is asked."""
    shutil.copy(ROOT / "test", tmp_path)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "install.sh").write_text("install_hebb() { :; }\n")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "install_services.sh").write_text('echo "services" >>"$TOLD"\n')
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "activate").write_text(f'PATH="{tmp_path}/.venv/bin:$PATH"\n')
    for program in ("python", "ruff", "mypy"):
        (tmp_path / ".venv" / "bin" / program).write_text(NOTE)
        (tmp_path / ".venv" / "bin" / program).chmod(0o755)
    return tmp_path


def asked(folder: Path, *following: str, **environment: str) -> list[str]:
    """What was asked of whom; before it, whether slow tests are left out."""
    told = folder / "told"
    given = {"PATH": os.environ["PATH"], "TOLD": str(told), **environment}
    subprocess.run(["sh", str(folder / "test"), *following], env=given, capture_output=True, check=True)
    return told.read_text().splitlines()


def test_alone_it_checks_style_and_types_and_leaves_slow_tests_out(folder: Path) -> None:
    lines = asked(folder)
    assert lines[-1] == f"1 {SIDE_BY_SIDE}"
    assert {"0 ruff check .", "0 mypy ."} <= set(lines)


def test_what_follows_goes_to_pytest_and_is_not_left_out(folder: Path) -> None:
    assert asked(folder, "-m", "slow") == ["0 python -m pytest -m slow"]


def test_a_whole_run_has_everything_and_measures_coverage(folder: Path) -> None:
    lines = asked(folder, HEBB_TEST_ALL="1")
    assert lines[0] == "services"
    assert lines[-1] == f"0 {SIDE_BY_SIDE} --cov --cov-report="


def test_continuous_integration_runs_everything_but_trainings(folder: Path) -> None:
    (folder / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", folder / ".ci")
    (folder / "test").chmod(0o755)
    told = folder / "told"
    given = {"PATH": os.environ["PATH"], "TOLD": str(told)}
    subprocess.run(["sh", str(folder / ".ci" / "run")], env=given, capture_output=True, check=True)
    assert told.read_text().splitlines()[-1] == f"0 no trainings {SIDE_BY_SIDE} --cov --cov-report="
