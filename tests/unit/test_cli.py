"""The command line: what it prints, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from graders import cli
from graders.exercise import Course
from graders.quality.fresh import write_exercise
from graders.report import Outcome, Report, TestResult
from tests.grader_double import Asked, GraderDouble

ROOT = Path(__file__).parents[2]
SOURCE = "def scale(x, factor):\n    return factor * x\n"


class OneAnswer(GraderDouble):
    """An engine whose every report is the same."""

    def __init__(self, outcome: Outcome, score: float) -> None:
        super().__init__()
        self.outcome, self.score = outcome, score
        self.feedback = "Look again."

    def answer(self, asked: Asked) -> Report:
        test = TestResult("test_it", "It works.", self.outcome, self.score, 3, self.feedback if self.score < 3 else "")
        slug = asked.exercise.slug
        return Report(slug, "0", self.outcome, self.score, 3, 7, "none", (test,), "You add.", "hello")


@pytest.fixture(autouse=True)
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of one exercise, which ``HEBB_COURSE_DIRS`` names."""
    write_exercise("01-first/scaling", Course(tmp_path))
    monkeypatch.setenv("HEBB_COURSE_DIRS", str(tmp_path))
    return tmp_path


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Callable[..., OneAnswer]:
    def use(outcome: Outcome = Outcome.PASSED, score: float = 3) -> OneAnswer:
        answering = OneAnswer(outcome, score)
        monkeypatch.setattr(cli, "_engine", lambda sources=None: nullcontext(answering))
        return answering

    return use


@pytest.fixture
def handed_in(tmp_path: Path) -> str:
    path = tmp_path / "work.py"
    path.write_text(SOURCE)
    return str(path)


@pytest.mark.parametrize(
    ("outcome", "score", "code"),
    [
        (Outcome.PASSED, 3, 0),
        (Outcome.WRONG_ANSWER, 1, 1),
        (Outcome.RUNTIME_ERROR, 0, 1),
        (Outcome.INTERNAL_ERROR, 0, 2),
    ],
)
def test_the_exit_code_of_grade_is_the_verdict(
    engine: Callable[..., OneAnswer], handed_in: str, outcome: Outcome, score: int, code: int
) -> None:
    engine(outcome, score)
    assert cli.main(["grade", "scaling", handed_in]) == code


def test_grade_hands_over_the_file_and_the_seed(engine: Callable[..., OneAnswer], handed_in: str) -> None:
    answering = engine()
    cli.main(["grade", "scaling", handed_in, "--seed", "5"])
    assert [(asked.exercise.slug, asked.source, asked.seed) for asked in answering.asked] == [("scaling", SOURCE, 5)]


def test_grade_shows_the_report_to_a_person(
    engine: Callable[..., OneAnswer], handed_in: str, capsys: pytest.CaptureFixture[str]
) -> None:
    engine(Outcome.WRONG_ANSWER, 1)
    cli.main(["grade", "scaling", handed_in])
    shown = capsys.readouterr().out
    for text in ("scaling: wrong_answer, 1 of 3 points, seed 7", "It works.", "Look again.", "You add.", "hello"):
        assert text in shown


def test_grade_prints_the_report_as_json(
    engine: Callable[..., OneAnswer], handed_in: str, capsys: pytest.CaptureFixture[str]
) -> None:
    engine()
    cli.main(["grade", "scaling", handed_in, "--json"])
    report = json.loads(capsys.readouterr().out)
    assert (report["outcome"], report["score"], report["seed"]) == ("passed", 3, 7)


def test_grade_takes_a_notebook_and_passes_its_notes_on(
    engine: Callable[..., OneAnswer], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answering = engine()
    cells = [{"cell_type": "code", "source": f"!ls\n{SOURCE}", "metadata": {}, "outputs": []}]
    path = tmp_path / "work.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "cells": cells}))
    assert cli.main(["grade", "scaling", str(path)]) == 0
    assert answering.asked[0].source == f"# cell 1\n{SOURCE}"
    assert "note: Cell 1 (“!ls”): 1 line meant for IPython" in capsys.readouterr().out


def test_grade_names_the_cell_of_a_line(
    engine: Callable[..., OneAnswer], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine(Outcome.RUNTIME_ERROR, 0).feedback = "submission.py, line 3: return factor * x"
    cells = [{"cell_type": "markdown", "source": "# Work"}, {"cell_type": "code", "source": f"\n{SOURCE}"}]
    path = tmp_path / "work.ipynb"
    path.write_text(json.dumps({"nbformat": 4, "cells": cells}))
    cli.main(["grade", "scaling", str(path)])
    assert "cell 2, line 3: return factor * x" in capsys.readouterr().out
    cli.main(["grade", "scaling", str(path), "--json"])
    assert "submission.py, line 3" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [("work.py", b"\xff", "is not UTF-8 text"), ("work.txt", b"x", "cannot be graded"), ("work.zip", b"x", "damaged"),
     ("work.ipynb", b"{}", "no cells in it"), ("folder.py", None, "cannot be read"), ("work.py", b"", "is empty")],
)  # fmt: skip
def test_what_cannot_be_taken_is_wrong_use(
    engine: Callable[..., OneAnswer],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    data: bytes | None,
    said: str,
) -> None:
    engine()
    path = tmp_path / name
    path.mkdir() if data is None else path.write_bytes(data)
    assert cli.main(["grade", "scaling", str(path)]) == 2
    assert said in capsys.readouterr().err


def test_a_missing_file_an_unknown_slug_and_a_bad_seed_are_wrong_use(
    engine: Callable[..., OneAnswer], handed_in: str, capsys: pytest.CaptureFixture[str]
) -> None:
    engine()
    assert cli.main(["grade", "scaling", "nowhere.py"]) == 2
    assert "nowhere.py cannot be read: No such file" in capsys.readouterr().err
    assert cli.main(["grade", "unknown", handed_in]) == 2
    assert "there is no exercise 'unknown'" in capsys.readouterr().err
    assert cli.main(["grade", "scaling", handed_in, "--seed", "-1"]) == 2
    assert "--seed must be at least 0" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["grade"], ["grade", "a"], ["verify", "--seed"], ["new"]])
def test_wrong_arguments_exit_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        cli.main(arguments)
    assert done.value.code == 2
    assert "usage: python -m graders" in capsys.readouterr().err


def test_verify_fails_when_a_mistake_gets_full_marks(
    engine: Callable[..., OneAnswer], capsys: pytest.CaptureFixture[str]
) -> None:
    engine()
    assert cli.main(["verify", "scaling", "--json"]) == 1
    result = json.loads(capsys.readouterr().out)
    assert result["ok"] is False
    assert "no hidden test sees what is wrong" in json.dumps(result["exercises"][0]["checks"])


def test_strength_fails_when_mutants_live(engine: Callable[..., OneAnswer], capsys: pytest.CaptureFixture[str]) -> None:
    engine()
    assert cli.main(["strength", "scaling"]) == 1
    assert "0 of 2 mutants caught: 0.0 %" in capsys.readouterr().out
    engine(Outcome.WRONG_ANSWER, 0)
    assert cli.main(["strength", "scaling", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["rate"] == 1.0


def test_examples_fails_when_mistakes_get_none(
    engine: Callable[..., OneAnswer], capsys: pytest.CaptureFixture[str]
) -> None:
    engine(Outcome.WRONG_ANSWER, 0)
    assert cli.main(["examples", "scaling"]) == 1
    assert "0 of 3 mistakes have an example: 0.0 %" in capsys.readouterr().out
    engine()
    assert cli.main(["examples", "scaling", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["due"] == 0


def test_calibrate_without_bounds_is_wrong_use(
    engine: Callable[..., OneAnswer], capsys: pytest.CaptureFixture[str]
) -> None:
    engine()
    assert cli.main(["calibrate", "scaling"]) == 2
    assert "has no [bounds.NAME]" in capsys.readouterr().err


def test_new_refuses_a_name_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["new", "nonsense"]) == 2
    assert "is not CHAPTER/SLUG" in capsys.readouterr().err


@pytest.fixture
def other_course(tmp_path: Path) -> Path:
    """A course of one exercise that the environment does not name."""
    folder = tmp_path / "other"
    write_exercise("01-first/doubling", Course(folder))
    return folder


COMMANDS = [
    ["grade", "doubling", "nowhere.py"],
    ["verify", "doubling"],
    ["calibrate", "doubling"],
    ["strength", "doubling"],
    ["examples", "doubling"],
    ["bench"],
    ["new", "01-first/doubling"],
]
WORDS = {
    "grade": "nowhere.py cannot be read",
    "verify": "doubling",
    "calibrate": "doubling has no [bounds.NAME]",
    "strength": "doubling",
    "examples": "doubling",
    "bench": "none of: and-neuron",
    "new": "doubling exists already",
}


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda arguments: arguments[0])
@pytest.mark.parametrize("before", [True, False])
def test_every_command_takes_the_course_of_the_command_line(
    engine: Callable[..., OneAnswer],
    other_course: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    before: bool,
) -> None:
    engine()
    option = ["--course", str(other_course)]
    cli.main([*option, *arguments] if before else [*arguments, *option])
    said = capsys.readouterr()
    assert WORDS[arguments[0]] in said.out + said.err
    assert "no exercise 'doubling'" not in said.err


def test_new_writes_into_the_course_of_the_command_line(other_course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--course", str(other_course), "new", "01-first/tripling"]) == 0
    assert (other_course / "reference_solutions/01-first/tripling/solution.py").exists()
    assert f"python -m graders --course {other_course} verify tripling" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [*COMMANDS, ["data", "list"], ["probe"]], ids=lambda arguments: arguments[0])
def test_a_folder_without_a_course_is_wrong_use_of_every_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert cli.main(["--course", str(tmp_path / "nowhere"), *arguments]) == 2
    expected = f"--course: expected a folder with exercises/ and reference_solutions/, got {tmp_path / 'nowhere'}"
    assert expected in capsys.readouterr().err


def test_data_sets_are_those_of_every_course(other_course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--course", str(other_course), "data", "list", "--json"]) == 0
    assert "iris" in [entry["name"] for entry in json.loads(capsys.readouterr().out)]


def test_where_the_environment_names_several_courses_one_must_be_said(
    engine: Callable[..., OneAnswer],
    course: Path,
    other_course: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine()
    monkeypatch.setenv("HEBB_COURSE_DIRS", f"{course}, {other_course}")
    assert cli.main(["strength", "doubling"]) == 2
    assert "HEBB_COURSE_DIRS names several courses; say which one with --course DIR" in capsys.readouterr().err
    cli.main(["--course", str(other_course), "strength", "doubling"])
    assert "mutants caught" in capsys.readouterr().out


def test_the_variable_of_before_is_refused_by_its_new_name(
    course: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEBB_COURSE_DIR", str(course))
    assert cli.main(["verify"]) == 2
    assert "HEBB_COURSE_DIR: it is called HEBB_COURSE_DIRS now" in capsys.readouterr().err


def test_who_reads_no_further_is_told_nothing(course: Path) -> None:
    command = [sys.executable, "-m", "graders", "--course", str(course), "mistake", "scaling", "--refresh", "--json"]
    reads, writes = os.pipe()
    os.close(reads)
    done = subprocess.run(command, cwd=ROOT, stdout=writes, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writes)
    assert (done.returncode, done.stderr) == (2, "")
