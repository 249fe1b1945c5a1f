"""The course's lessons and quizzes as files: what no page could show wrongly is checked here, not by a reader."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from catalog.quizzes import draw, read_quiz

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "exercises").glob("*/lessons/*.md"))
QUIZZES = sorted((ROOT / "reference_solutions").glob("*/quizzes/*.toml"))
QUESTIONS = [
    pytest.param(question, id=f"{path.stem}-{question.key}")
    for path in QUIZZES
    for question in read_quiz(path.read_text(), source=path).questions
]
INDEX = (ROOT / "platform" / "assets" / "figures" / "index.js").read_text()


def is_drawn(name: str) -> bool:
    """Whether there is a moving figure of this name."""
    return re.search(rf'"{re.escape(name)}":|^\s+{re.escape(name)}:', INDEX, re.MULTILINE) is not None


def of_kind(*kinds: str) -> list[object]:
    return [param for param in QUESTIONS if param.values[0].kind in kinds]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_every_figure_of_a_lesson_is_drawn(lesson):
    names = re.findall(r"^```figure (\S+)", lesson.read_text(), re.MULTILINE)
    assert [name for name in names if not is_drawn(name)] == []


@pytest.mark.parametrize("question", of_kind("figure"))
def test_every_figure_of_a_question_is_drawn(question):
    assert is_drawn(question.spec["figure"]["name"])


@pytest.mark.parametrize("question", of_kind("output"))
def test_a_program_prints_what_the_question_says(question):
    task = draw(question.spec, seed=1).task
    done = subprocess.run([sys.executable, "-c", task.code], capture_output=True, text=True, check=True)
    assert task.is_right(done.stdout)


@pytest.mark.parametrize("question", of_kind("code"))
def test_a_completed_program_is_python(question):
    task = draw(question.spec, seed=1).task
    source = re.sub(r"⟦(\d+)⟧", lambda blank: task.blanks[int(blank[1]) - 1][0], task.code)
    compile(source, question.key, "exec")
