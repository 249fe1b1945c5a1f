"""Reads the course's folders."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from catalog.loading._keys import (
    COUNT,
    FLAG,
    LINE,
    LINES,
    SLUG,
    SLUGS,
    TABLES,
    TEXT,
    VERSION,
    Key,
    Place,
    optional,
    take,
)
from catalog.loading._model import Chapter, CourseContent, Exercise, Lesson, Quiz, Section, Term
from catalog.quizzes import QuizError, read_quiz
from catalog.rendering import RenderingError, render, render_inline
from graders.exercise import Course, Problem
from graders.exercise import Exercise as Package
from graders.exercise.lessons import HEAD_FENCE, blocks, split
from graders.exercise.pages import GLOSSARY, check_pages, line_of_question
from graders.exercise.problems import Findings
from graders.exercise.toml_file import read_toml

COURSE_KEYS = {"format_version": VERSION, "slug": SLUG, "title": LINE, "summary": TEXT, "chapters": SLUGS}
CHAPTER_KEYS = {
    "format_version": VERSION,
    "number": COUNT,
    "title": LINE,
    "summary": TEXT,
    "coming": optional(FLAG),
    "sections": TABLES,
}
SECTION_KEYS = {
    "number": LINE,
    "title": LINE,
    "lessons": optional(SLUGS),
    "quiz": optional(SLUG),
    "exercises": optional(SLUGS),
}
COMING_KEYS = {"number": LINE, "title": LINE, "teaser": TEXT}
LESSON_KEYS = {"title": LINE, "subtitle": optional(LINE), "summary": TEXT, "minutes": COUNT, "sources": LINES}
GLOSSARY_KEYS = {"format_version": VERSION, "terms": TABLES}
TERM_KEYS = {"key": SLUG, "term": LINE, "text": LINE, "lesson": SLUG}


class CourseError(Exception):
    """A course that cannot be used; ``problems`` has all that is wrong with it, and ``str()`` shows them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(dict.fromkeys(problems))  # engine and catalogue may find the same one
        super().__init__("\n".join(map(str, self.problems)))


def read_course(course: Course) -> CourseContent:
    """The whole course, checked and rendered; raises ``CourseError``."""
    found = course.survey()
    findings = Findings(course.folder)
    findings.problems += found.problems
    check_pages(course.shown, course.hidden, findings)
    packages = {package.slug: package for package in found.exercises}
    content = _Reader(course.shown, course.hidden, packages, findings).content()
    if findings.problems:
        raise CourseError(findings.problems)
    return content


@dataclass
class _Reader:
    """Reads files and collects what is wrong with them; ``met`` has the names that must be unique in the course."""

    exercises: Path
    solutions: Path
    packages: dict[str, Package]
    findings: Findings
    met: dict[tuple[str, str], Path] = field(default_factory=dict)

    def content(self) -> CourseContent:
        values, _ = self._toml(self.exercises / "course.toml", COURSE_KEYS)
        chapters = tuple(self._chapter(slug) for slug in values["chapters"])
        known = {*values["chapters"], "course.toml", GLOSSARY}
        self._refuse_unlisted(self.exercises, known, "course.toml does not list it")
        return CourseContent(values["slug"], values["title"], values["summary"], chapters, self._glossary())

    def _glossary(self) -> tuple[Term, ...]:
        """The terms from A to Z; none where the course has no glossary."""
        path = self.exercises / GLOSSARY
        if not path.exists():
            return ()
        values, place = self._toml(path, GLOSSARY_KEYS)
        terms = [self._term(table, place.part("terms", number)) for number, table in enumerate(values["terms"])]
        return tuple(sorted(terms, key=lambda term: term.term.casefold()))

    def _term(self, table: dict[str, Any], place: Place) -> Term:
        values = take(table, TERM_KEYS, place)
        html = ""
        try:
            html = render_inline(values["text"], source=place.path, first_line=place.start)
        except RenderingError as error:
            place.add(error.reason, "text")
        return Term(values["key"], values["term"], html, values["lesson"])

    def _chapter(self, slug: str) -> Chapter:
        folder = self.exercises / slug
        values, place = self._toml(folder / "chapter.toml", CHAPTER_KEYS)
        parts = [(table, place.part("sections", number)) for number, table in enumerate(values["sections"])]
        read = self._coming_section if values["coming"] else self._section
        sections = tuple(read(table, part) for table, part in parts)
        if not values["coming"]:
            self._refuse_unlisted_pages(folder, sections)
        self._once("chapter number", str(values["number"] or ""), place, "number")
        return Chapter(slug, values["number"], values["title"], values["summary"], values["coming"], sections)

    def _coming_section(self, table: dict[str, Any], place: Place) -> Section:
        values = take(table, COMING_KEYS, place)
        self._once("section number", values["number"], place, "number")
        return Section(values["number"], values["title"], values["teaser"], (), None, ())

    def _section(self, table: dict[str, Any], place: Place) -> Section:
        values = take(table, SECTION_KEYS, place)
        self._once("section number", values["number"], place, "number")
        folder = place.path.parent
        lessons = tuple(self._lesson(folder / "lessons" / f"{slug}.md", place) for slug in values["lessons"])
        quiz = self._quiz(values["quiz"], set(values["lessons"]), place) if values["quiz"] else None
        known = (self.packages.get(slug) for slug in values["exercises"])  # the survey told what is wrong with others
        exercises = tuple(self._exercise(folder, package) for package in known if package)
        return Section(values["number"], values["title"], "", lessons, quiz, exercises)

    def _lesson(self, path: Path, listed: Place) -> Lesson:
        self._once("lesson", path.stem, listed, "lessons")
        text = self._text(path, listed, "lessons")
        head, body, first_line = split(text)
        place = Place(path, text, self.findings)
        if text and not head:
            place.add(f"a lesson begins with its head, TOML between two lines of {HEAD_FENCE}.")
        values = take(self._parsed(head, place), LESSON_KEYS, place) if head else _empty(LESSON_KEYS)
        html = self._rendered(body, path, first_line)
        return Lesson(
            slug=path.stem,
            title=values["title"],
            subtitle=values["subtitle"],
            summary=values["summary"],
            minutes=values["minutes"],
            sources=tuple(values["sources"]),
            html=html,
            snippets=tuple(block.content for block in blocks(text) if block.is_runnable),
        )

    def _quiz(self, slug: str, lessons: set[str], listed: Place) -> Quiz | None:
        self._once("quiz", slug, listed, "quiz")
        path = self.solutions / listed.path.parent.name / "quizzes" / f"{slug}.toml"
        text = self._text(path, listed, "quiz")
        if not text:
            return None
        try:
            quiz = read_quiz(text, source=path)
        except QuizError as error:
            message = f"question {error.question!r}: {error.reason}" if error.question else error.reason
            self.findings.add(path, message, line_of_question(path, error.question))
            return None
        for question in quiz.questions:
            if question.lesson and question.lesson not in lessons:
                message = (
                    f"question {question.key!r}: `lesson` names {question.lesson!r}, which is not of this section."
                )
                self.findings.add(path, message, line_of_question(path, question.key))
        return Quiz(slug, quiz.title, quiz.questions)

    def _exercise(self, chapter: Path, package: Package) -> Exercise:
        folder = chapter / package.slug
        statement = self._rendered(package.statement, folder / "statement.md", 1)
        hints = tuple(self._rendered(hint, folder / "hints.md", 1) for hint in package.hints)
        return Exercise(package, statement, hints)

    def _rendered(self, markdown: str, path: Path, first_line: int) -> str:
        try:
            return render(markdown, source=path, first_line=first_line)
        except RenderingError as error:
            self.findings.add(path, error.reason, error.line)
            return ""

    def _toml(self, path: Path, keys: dict[str, Key]) -> tuple[dict[str, Any], Place]:
        table = read_toml(path, self.findings)
        place = Place(path, path.read_text(encoding="utf-8") if table else "", self.findings)
        return take(table, keys, place) if table else _empty(keys), place

    def _parsed(self, text: str, place: Place) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            place.add(f"its head is not valid TOML: {error}.")
            return {}

    def _text(self, path: Path, listed: Place, key: str) -> str:
        try:
            return path.read_text(encoding="utf-8")
        except FileNotFoundError:
            shown = path.relative_to(self.exercises.parent)
            listed.add(f"`{key}` lists {path.stem!r}, but {shown} is missing.", key)
        except UnicodeDecodeError as error:
            self.findings.add(path, f"it is not UTF-8 text (byte {error.start}); save it as UTF-8.")
        return ""

    def _once(self, kind: str, name: str, place: Place, key: str) -> None:
        """Refuse a name where it stands for the second time in the course."""
        if first := self.met.get((kind, name)):
            place.add(f"the {kind} {name!r} stands in {first.relative_to(self.exercises.parent)} already.", key)
        elif name:
            self.met[kind, name] = place.path

    def _refuse_unlisted_pages(self, folder: Path, sections: tuple[Section, ...]) -> None:
        lessons = {f"{lesson.slug}.md" for section in sections for lesson in section.lessons}
        quizzes = {f"{section.quiz.slug}.toml" for section in sections if section.quiz}
        message = "no section of chapter.toml lists it"
        self._refuse_unlisted(folder / "lessons", lessons, message, "*.md")
        self._refuse_unlisted(self.solutions / folder.name / "quizzes", quizzes, message, "*.toml")

    def _refuse_unlisted(self, folder: Path, listed: set[str], message: str, pattern: str = "[!._]*") -> None:
        for path in sorted(folder.glob(pattern)):
            if path.name not in listed:
                self.findings.add(path, f"{message}; list it or take it away.")


def _empty(keys: dict[str, Key]) -> dict[str, Any]:
    return {name: key.empty for name, key in keys.items()}
