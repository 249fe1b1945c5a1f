"""A course of two chapters, one lesson read twice, two questions and one exercise, as files."""

from __future__ import annotations

from pathlib import Path

from graders.exercise import Course
from graders.quality.fresh import write_exercise

COURSE = """format_version = 1
slug = "SLUG"
title = "A course"
summary = "Short."
chapters = ["01-first", "02-second"]
"""
FIRST = """format_version = 1
number = 1
title = "First"
summary = "The first chapter."

[[sections]]
number = "1.1"
title = "Beginnings"
lessons = ["hello", "again"]
quiz = "1-1"
exercises = ["twice"]
"""
SECOND = """format_version = 1
number = 2
title = "Second"
summary = "To come."
coming = true

[[sections]]
number = "2.1"
title = "Later"
teaser = "What there will be."
"""
LESSON = (
    '+++\ntitle = "Hello"\nsubtitle = "A greeting"\nsummary = "Greets."\nminutes = 3\nsources = ["Us"]\n+++\n'
    "A formula: $w x$.\n"
)
QUIZ = """format_version = 1
title = "Check"

[[questions]]
id = "sum"
kind = "number"
lesson = "hello"
prompt = "1 + 1?"
answer = 2
tolerance = 0
explanation = "Two."

[[questions]]
id = "product"
kind = "number"
lesson = "again"
prompt = "1 · 1?"
answer = 1
tolerance = 0
explanation = "One."
"""


def write_course(folder: Path, slug: str = "small") -> None:
    """Write the course ``slug`` to ``folder``; its exercise ``twice`` asks for ``scale(x, factor)``."""
    course = Course(folder)
    exercises, solutions = course.shown, course.hidden
    _write(exercises / "course.toml", COURSE.replace("SLUG", slug))
    _write(exercises / "01-first" / "chapter.toml", FIRST)
    _write(exercises / "02-second" / "chapter.toml", SECOND)
    _write(exercises / "01-first" / "lessons" / "hello.md", LESSON)
    _write(exercises / "01-first" / "lessons" / "again.md", LESSON.replace("Hello", "Again"))
    _write(solutions / "01-first" / "quizzes" / "1-1.toml", QUIZ)
    write_exercise("01-first/twice", course)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
