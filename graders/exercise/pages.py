"""A course's lessons and quizzes as files: what is wrong with them that can be seen without running anything.

The site asks this before it loads a course, and ``python -m graders verify`` for the author; the site also renders
them, and ``graders.quality.pages`` runs what can be run.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from graders.exercise.figures import fault_of
from graders.exercise.lessons import blocks, links
from graders.exercise.problems import Findings

_BLANK: Final = re.compile(r"⟦(\d+)⟧")
_ELSEWHERE: Final = re.compile(r"[a-z]+:|#|$")
_WITHIN: Final = re.compile(r"\.\./\.\./(lessons|quizzes|exercises)/([a-z0-9-]+)/(?:#.*)?")
_TERM: Final = re.compile(r"\.\./\.\./glossary/#([a-z0-9-]+)")
GLOSSARY: Final = "glossary.toml"


@dataclass(frozen=True)
class Question:
    """A question as its file has it: the table, and the line where its ``id`` stands."""

    table: Mapping[str, Any]
    line: int | None

    @property
    def key(self) -> object:
        """What it is known by."""
        return self.table.get("id")


@dataclass(frozen=True)
class Section:
    """The files of a section: its lessons, and its quiz if it has one, whether they are there or not."""

    lessons: tuple[Path, ...]
    quiz: Path | None
    exercises: tuple[Path, ...]


def sections_of(shown: Path, hidden: Path) -> Iterator[Section]:
    """Every section that is more than announced, in course order. What is wrong with the lists is told elsewhere."""
    for chapter in _texts(_table(shown / "course.toml").get("chapters")):
        table = _table(shown / chapter / "chapter.toml")
        sections = table.get("sections") if table.get("coming") is not True else None
        for section in sections if isinstance(sections, list) else []:
            lessons = tuple(shown / chapter / "lessons" / f"{slug}.md" for slug in _texts(section.get("lessons")))
            quiz = section.get("quiz")
            path = hidden / chapter / "quizzes" / f"{quiz}.toml" if isinstance(quiz, str) else None
            yield Section(lessons, path, tuple(shown / chapter / slug for slug in _texts(section.get("exercises"))))


def questions_of(path: Path) -> list[Question]:
    """The questions of a quiz file; none where it cannot be read."""
    found = _table(path).get("questions")
    tables = [table for table in found if isinstance(table, dict)] if isinstance(found, list) else []
    return [Question(table, line_of_question(path, table.get("id"))) for table in tables]


def line_of_question(path: Path, key: object) -> int | None:
    """The line of a quiz file where the ``id`` of the question ``key`` stands."""
    pattern = re.compile(rf"""[\s{{,]*id\s*=\s*["']{re.escape(str(key))}["']""")
    return next((number for number, line in enumerate(text_of(path).splitlines(), 1) if pattern.match(line)), None)


def text_of(path: Path) -> str:
    """The text of a file; empty where there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def check_pages(shown: Path, hidden: Path, findings: Findings) -> None:
    """Note figures no page can draw, links that lead nowhere, programs that are none, lessons without a question."""
    sections = list(sections_of(shown, hidden))
    known = {
        "lessons": {path.stem for section in sections for path in section.lessons},
        "quizzes": {section.quiz.stem for section in sections if section.quiz},
        "exercises": {path.name for section in sections for path in section.exercises},
        "glossary": {str(term.get("key")) for term in terms_of(shown)},
    }
    _check_glossary(shown, known["lessons"], findings)
    for section in sections:
        questions = questions_of(section.quiz) if section.quiz else []
        closing = {question.table.get("lesson") for question in questions}
        for lesson in section.lessons:
            _check_lesson(lesson, closing, findings)
        for question in questions:
            if section.quiz and (fault := _fault_of(question)):
                findings.add(section.quiz, f"question {question.key!r}: {fault}", question.line)
        texts = [*section.lessons, *(folder / "statement.md" for folder in section.exercises)]
        for path in texts:
            _check_links(path, known, findings)


def terms_of(shown: Path) -> list[dict[str, Any]]:
    """The tables of the course's glossary; none where it has none or it cannot be read."""
    found = _table(shown / GLOSSARY).get("terms")
    return [table for table in found if isinstance(table, dict)] if isinstance(found, list) else []


def _check_glossary(shown: Path, lessons: set[str], findings: Findings) -> None:
    """Each term has its key for itself, and the lesson that teaches it is there."""
    met: set[object] = set()
    for term in terms_of(shown):
        key, lesson = term.get("key"), term.get("lesson")
        if key in met:
            findings.add(shown / GLOSSARY, f"the term {key!r} stands in it twice.")
        if lesson not in lessons:
            findings.add(shown / GLOSSARY, f"the term {key!r}: there is no lesson {lesson!r}.")
        met.add(key)


def _check_lesson(path: Path, closing: set[Any], findings: Findings) -> None:
    text = text_of(path)
    if text and path.stem not in closing:
        message = f'it has no closing question: none of its section\'s quiz says `lesson = "{path.stem}"`.'
        findings.add(path, message)
    for block in blocks(text):
        if block.words[:1] == ["figure"] and (fault := fault_of(" ".join(block.words[1:]))):
            findings.add(path, fault, block.line - 1)


def _check_links(path: Path, known: Mapping[str, set[str]], findings: Findings) -> None:
    for address, line in links(text_of(path)):
        if _ELSEWHERE.match(address):
            continue
        found, term = _WITHIN.fullmatch(address), _TERM.fullmatch(address)
        kind, name = (found[1], found[2]) if found else ("glossary", term[1]) if term else ("", "")
        if not kind:
            findings.add(path, f"the link to {address!r} must be ../../lessons/NAME/ or the like.", line)
        elif name not in known[kind]:
            findings.add(path, f"the link to {address!r} leads nowhere: {kind} has no {name!r}.", line)


def _fault_of(question: Question) -> str:
    figure = question.table.get("figure")
    if isinstance(figure, dict):
        return fault_of(figure.get("name"))
    return _fault_of_code(question.table) if question.table.get("kind") == "code" else ""


def _fault_of_code(table: Mapping[str, Any]) -> str:
    """Why the completed program of a question cannot be Python; one that is drawn with parameters is not looked at."""
    code, answers = table.get("code"), table.get("blanks")
    if "parameters" in table or not isinstance(code, str) or not isinstance(answers, list):
        return ""
    try:
        ast.parse(_BLANK.sub(lambda blank: str(answers[int(blank[1]) - 1][0]), code))
    except SyntaxError as error:
        return f"with its first answers `code` is no Python: {error.msg} (line {error.lineno} of it)."
    except (IndexError, TypeError):
        return ""  # the site says how blanks and answers must fit
    return ""


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError:
        return {}


def _texts(value: object) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
