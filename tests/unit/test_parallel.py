"""A test that is left out is heard of, however many processes the tests run in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TESTS = """
import pytest

@pytest.mark.needs("no-such-program")
def test_left_out():
    raise AssertionError

@pytest.mark.parametrize("number", range(4))
def test_kept(number):
    assert True
"""


def run(folder: Path, everything: bool, *options: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_some.py").write_text(TESTS)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers = needs(name)\n")
    command = [sys.executable, "-m", "pytest", "-p", "tests.parallel", "-p", "no:django", "-c"]
    environment = os.environ | {"HEBB_TEST_ALL": "1" if everything else "0"}
    command += [str(folder / "pytest.ini"), *options, str(folder)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("options", [(), ("-n2", "--dist=loadgroup")], ids=["one process", "two processes"])
def test_what_is_left_out_is_said(tmp_path: Path, options: tuple[str, ...]) -> None:
    answer = run(tmp_path, False, *options)
    assert answer.returncode == 0, answer.stderr
    assert "LEFT OUT: 1 tests need no-such-program" in answer.stdout
    assert "4 passed" in answer.stdout


@pytest.mark.parametrize("options", [(), ("-n2", "--dist=loadgroup")], ids=["one process", "two processes"])
def test_nothing_may_be_left_out_of_a_whole_run(tmp_path: Path, options: tuple[str, ...]) -> None:
    answer = run(tmp_path, True, *options)
    assert answer.returncode == pytest.ExitCode.USAGE_ERROR
    assert "HEBB_TEST_ALL=1, and these are missing: no-such-program." in answer.stdout + answer.stderr
