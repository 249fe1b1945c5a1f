"""The course's lessons and quizzes as files: what no page could show wrongly is checked here, not by a reader."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from catalog.quizzes import Question, read_quiz
from catalog.quizzes.kinds.code import Code
from catalog.quizzes.kinds.output import Output

from tests.questions import task_of

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "exercises").glob("*/lessons/*.md"))
QUIZZES = sorted((ROOT / "reference_solutions").glob("*/quizzes/*.toml"))
QUESTIONS = {
    f"{path.stem}-{question.key}": question
    for path in QUIZZES
    for question in read_quiz(path.read_text(), source=path).questions
}
INDEX = (ROOT / "platform" / "assets" / "figures" / "index.js").read_text()


def is_drawn(name: str) -> bool:
    """Whether there is a moving figure of this name."""
    return re.search(rf'"{re.escape(name)}":|^\s+{re.escape(name)}:', INDEX, re.MULTILINE) is not None


def of_kind(kind: str) -> pytest.MarkDecorator:
    """A test of each question of a kind."""
    chosen = {name: question for name, question in QUESTIONS.items() if question.kind == kind}
    return pytest.mark.parametrize("question", chosen.values(), ids=chosen)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_every_figure_of_a_lesson_is_drawn(lesson: Path) -> None:
    names = re.findall(r"^```figure (\S+)", lesson.read_text(), re.MULTILINE)
    assert [name for name in names if not is_drawn(name)] == []


@of_kind("figure")
def test_every_figure_of_a_question_is_drawn(question: Question) -> None:
    assert is_drawn(question.spec["figure"]["name"])


@of_kind("output")
def test_a_program_prints_what_the_question_says(question: Question) -> None:
    task = task_of(Output, question.spec)
    done = subprocess.run([sys.executable, "-c", task.code], capture_output=True, text=True, check=True)
    assert task.is_right(done.stdout)


@of_kind("code")
def test_a_completed_program_is_python(question: Question) -> None:
    task = task_of(Code, question.spec)
    source = re.sub(r"⟦(\d+)⟧", lambda blank: task.blanks[int(blank[1]) - 1][0], task.code)
    compile(source, question.key, "exec")
