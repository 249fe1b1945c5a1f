"""The course as data. Every ``html`` is safe to show as it is."""

from __future__ import annotations

from dataclasses import dataclass

from catalog.quizzes import Question
from graders.exercise import Exercise as Package


@dataclass(frozen=True)
class Lesson:
    """A lesson: one idea, one page. ``snippets`` are the blocks of code that can be run; ``subtitle`` may be empty."""

    slug: str
    title: str
    subtitle: str
    summary: str
    minutes: int
    sources: tuple[str, ...]
    html: str
    snippets: tuple[str, ...]


@dataclass(frozen=True)
class Quiz:
    """The questions of a section."""

    slug: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Exercise:
    """An exercise as the engine takes it, with what a page shows of it; ``hints`` is a list of HTML."""

    package: Package
    statement_html: str
    hints: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A section; ``teaser`` is empty unless it is announced only."""

    number: str
    title: str
    teaser: str
    lessons: tuple[Lesson, ...]
    quiz: Quiz | None
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True)
class Chapter:
    """A chapter with its sections in order."""

    slug: str
    number: int
    title: str
    summary: str
    coming: bool
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Term:
    """A term of the glossary: what it means, and the lesson that teaches it."""

    key: str
    term: str
    html: str
    lesson: str


@dataclass(frozen=True)
class CourseContent:
    """All of it, in order; ``slug`` is what the course is known by, ``glossary`` has its terms from A to Z."""

    slug: str
    title: str
    summary: str
    chapters: tuple[Chapter, ...]
    glossary: tuple[Term, ...] = ()
