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

@pytest.mark.slow
def test_slow():
    assert True

@pytest.mark.trains
def test_training():
    assert True

@pytest.mark.parametrize("number", range(4))
def test_kept(number):
    assert True
"""


def run(
    folder: Path, everything: bool, *options: str, quick: bool = False, trainings: bool = True
) -> subprocess.CompletedProcess[str]:
    (folder / "test_some.py").write_text(TESTS)
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n    needs(name)\n    slow\n    trains\n")
    command = [sys.executable, "-m", "pytest", "-p", "tests.parallel", "-p", "no:django", "-c"]
    environment = os.environ | {"HEBB_TEST_ALL": str(int(everything)), "HEBB_TEST_QUICK": str(int(quick))}
    environment["HEBB_TEST_TRAININGS"] = str(int(trainings))
    command += [str(folder / "pytest.ini"), *options, str(folder)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("options", [(), ("-n2", "--dist=loadgroup")], ids=["one process", "two processes"])
def test_what_is_left_out_is_said(tmp_path: Path, options: tuple[str, ...]) -> None:
    answer = run(tmp_path, False, *options)
    assert answer.returncode == 0, answer.stderr
    assert "LEFT OUT: 1 tests need no-such-program" in answer.stdout
    assert "6 passed" in answer.stdout
    assert "slow tests" not in answer.stdout


@pytest.mark.parametrize("options", [(), ("-n2", "--dist=loadgroup")], ids=["one process", "two processes"])
def test_a_quick_run_says_that_it_leaves_slow_tests_out_and_how_to_run_them(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    answer = run(tmp_path, False, *options, quick=True)
    assert answer.returncode == 0, answer.stderr
    assert "LEFT OUT: 1 slow tests, " in answer.stdout
    assert "./test -m slow runs them, HEBB_TEST_ALL=1 ./test everything" in answer.stdout
    assert "5 passed" in answer.stdout


def test_a_whole_run_cannot_be_quick(tmp_path: Path) -> None:
    answer = run(tmp_path, True, quick=True)
    assert answer.returncode == pytest.ExitCode.USAGE_ERROR
    assert "HEBB_TEST_ALL=1, and these are missing: no-such-program, time." in answer.stdout + answer.stderr


@pytest.mark.parametrize("options", [(), ("-n2", "--dist=loadgroup")], ids=["one process", "two processes"])
def test_nothing_may_be_left_out_of_a_whole_run(tmp_path: Path, options: tuple[str, ...]) -> None:
    answer = run(tmp_path, True, *options)
    assert answer.returncode == pytest.ExitCode.USAGE_ERROR
    assert "HEBB_TEST_ALL=1, and these are missing: no-such-program." in answer.stdout + answer.stderr


@pytest.mark.parametrize("options", [(), ("-n2", "--dist=loadgroup")], ids=["one process", "two processes"])
def test_a_whole_run_may_be_asked_to_train_nothing_and_says_so(tmp_path: Path, options: tuple[str, ...]) -> None:
    answer = run(tmp_path, True, "-k", "not left_out", *options, trainings=False)
    assert answer.returncode == 0, answer.stdout
    assert "LEFT OUT: 1 tests that train networks, as HEBB_TEST_TRAININGS=0 asks. ./test -m trains" in answer.stdout
    assert "are missing" not in answer.stdout
