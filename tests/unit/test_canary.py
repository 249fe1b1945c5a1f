"""tests/canary.sh tries new releases in a copy of the environment, says what it tries, and leaves nothing behind."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = "tests/canary.sh"
PYTHON = """#!/bin/sh
printf '%s\\n' "${0%/venv/*}" | grep -q hebb-canary && where=copy || where=original
echo "$where: $*" >>"$TOLD"
case "$*" in
    *--dry-run*) printf '%s\\n' "$NEWS"; exit "$LOOKS" ;;
    *install*) rm "${0%python}release" && echo new >"${0%python}release"; exit "$INSTALLS" ;;
    *pytest\\ -p*) exit "$TESTS_PASS" ;;
esac
"""


class Canary:
    """The script in a folder of its own, with an environment whose Python only notes what it is asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.release = folder / ".venv" / "bin" / "release"
        (folder / "tests").mkdir()
        (folder / "tmp").mkdir()
        self.release.parent.mkdir(parents=True)
        self.release.write_text("locked\n")
        shutil.copy(ROOT / SCRIPT, folder / SCRIPT)
        python = folder / ".venv" / "bin" / "python"
        python.write_text(PYTHON)
        python.chmod(0o755)

    def run(self, *options: str, news: str = "Would install pytest-99.0", **answers: str) -> tuple[int, str, list[str]]:
        """Exit code, what it says, and what Python was asked, by the original or by the copy."""
        told = self.folder / "told"
        environment = {
            "PATH": os.environ["PATH"],
            "TMPDIR": str(self.folder / "tmp"),
            "TOLD": str(told),
            "NEWS": news,
            "LOOKS": "0",
            "INSTALLS": "0",
            "TESTS_PASS": "0",
        }
        answer = subprocess.run(
            ["sh", str(self.folder / SCRIPT), *options],
            env=environment | answers,
            capture_output=True,
            text=True,
            check=False,
        )
        return answer.returncode, answer.stdout + answer.stderr, told.read_text().splitlines() if told.exists() else []


@pytest.fixture
def canary(tmp_path: Path) -> Canary:
    return Canary(tmp_path)


def test_new_releases_are_tried_in_a_copy(canary: Canary) -> None:
    code, said, asked = canary.run("--pre")
    assert (code, said) == (0, "Trying pytest-99.0\n")
    assert [line.partition(" ")[0] for line in asked] == ["original:", "copy:", "copy:", "copy:"]
    upgrade = "--upgrade --upgrade-strategy eager"
    assert f"{upgrade} --dry-run --pre pytest kombu celery" in asked[0]
    assert f"{upgrade} --quiet --pre pytest kombu celery" in asked[1]
    assert asked[2].endswith("check")
    assert "tests/grading/test_recovery.py" in asked[3]
    assert canary.release.read_text() == "locked\n"
    assert list((canary.folder / "tmp").iterdir()) == []


def test_an_environment_that_is_a_link_is_copied_as_well(canary: Canary) -> None:
    (canary.folder / ".venv").rename(canary.folder / "elsewhere")
    (canary.folder / ".venv").symlink_to(canary.folder / "elsewhere")
    assert canary.run()[0] == 0
    assert canary.release.read_text() == "locked\n"


def test_without_news_nothing_is_copied_or_run(canary: Canary) -> None:
    code, said, asked = canary.run(news="Requirement already satisfied: pytest")
    assert (code, said) == (0, "Nothing is newer than what is locked.\n")
    assert len(asked) == 1


@pytest.mark.parametrize(("answers", "asked"), [({"TESTS_PASS": "1"}, 4), ({"INSTALLS": "1"}, 2)])
def test_what_fails_makes_it_fail_and_is_cleaned_up(canary: Canary, answers: dict[str, str], asked: int) -> None:
    code, said, lines = canary.run(**answers)
    assert (code, len(lines)) == (1, asked)
    assert "Trying pytest-99.0" in said
    assert list((canary.folder / "tmp").iterdir()) == []


def test_no_answer_is_no_news(canary: Canary) -> None:
    assert canary.run(news="", LOOKS="1")[:2] == (1, "")


def test_without_an_environment_it_says_what_makes_one(canary: Canary) -> None:
    shutil.rmtree(canary.folder / ".venv")
    assert canary.run() == (1, "There is no .venv to copy; ./test makes it.\n", [])


def test_the_tests_that_it_runs_are_there() -> None:
    named = re.findall(r"tests/\w+/\w+\.py", (ROOT / SCRIPT).read_text(encoding="utf-8"))
    assert len(named) > 10
    assert [name for name in named if not (ROOT / name).is_file()] == []
