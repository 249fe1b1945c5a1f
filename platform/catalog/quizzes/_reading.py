"""Reads a quiz file whole, and tries every question before a student sees it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from catalog.quizzes._drawing import Drawn, draw
from catalog.quizzes._errors import QuizError, SpecError
from catalog.quizzes._tables import Table
from catalog.rendering import RenderingError, render, render_figure, render_inline

_KEY: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DRAWS: Final = 25
"""How many seeds a parameterised question is tried with when it is read …"""
_RENDERED: Final = 3
"""… and with how many of them its texts are rendered."""


@dataclass(frozen=True)
class Question:
    """A question of a quiz file. ``lesson`` is the lesson that ends with it, or empty; ``spec`` its whole table."""

    key: str
    kind: str
    lesson: str
    spec: dict[str, Any]


@dataclass(frozen=True)
class Quiz:
    """A quiz file."""

    title: str
    questions: tuple[Question, ...]


def read_quiz(text: str, *, source: Path) -> Quiz:
    """The quiz in ``text``; ``source`` is its file, for errors. Raises ``QuizError`` for the first thing wrong."""
    try:
        table = Table(tomllib.loads(text), "the quiz")
        if table.take("format_version") != 1:
            raise SpecError("format_version must be 1.")
        title, specs = table.text("title"), table.entries("questions", least=1)
        table.nothing_else()
    except (tomllib.TOMLDecodeError, SpecError) as error:
        raise QuizError(source, "", str(error)) from error
    questions = tuple(_question(spec, number, source) for number, spec in enumerate(specs, start=1))
    keys = [question.key for question in questions]
    for key in keys:
        if keys.count(key) > 1:
            raise QuizError(source, key, "this id stands twice; answers are stored under it, so it must be unique.")
    return Quiz(title, questions)


def _question(spec: Any, number: int, source: Path) -> Question:
    name = str(spec.get("id", f"number {number}")) if isinstance(spec, dict) else f"number {number}"
    try:
        table = Table(spec, "the question")
        question = Question(table.text("id"), table.text("kind"), table.text("lesson", default=""), spec)
        if not _KEY.fullmatch(question.key):
            raise table.wrong("id", "lower-case words joined by hyphens", question.key)
        _try(spec, source)
    except SpecError as error:
        raise QuizError(source, name, str(error)) from error
    except RenderingError as error:
        raise QuizError(source, name, f"in one of its texts, {error.reason}") from error
    return question


def _try(spec: dict[str, Any], source: Path) -> None:
    for seed in range(_DRAWS if "parameters" in spec else 1):
        drawn = draw(spec, seed)
        if seed < _RENDERED:
            _try_rendering(drawn, source)


def _try_rendering(drawn: Drawn, source: Path) -> None:
    for text in (drawn.prompt, drawn.explanation, drawn.task.right_answer()):
        render(text, source=source)
    for text in drawn.task.texts():
        render_inline(text, source=source)
    if drawn.figure:
        render_figure(drawn.figure.name, drawn.figure.alt, drawn.figure.options, source=source)
