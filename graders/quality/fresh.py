"""A fresh exercise that already verifies, for an author to begin with."""

from __future__ import annotations

import re
import string
import uuid
from pathlib import Path

from graders.exercise import Course
from graders.exercise.exercise_toml import SLUG

_TEMPLATE = Path(__file__).with_name("template")
_CHAPTER = re.compile(r"\d\d-" + SLUG.pattern)


class CannotCreateError(Exception):
    """The exercise cannot be made; the text says why."""


def write_exercise(name: str, course: Course) -> list[Path]:
    """Write ``CHAPTER/SLUG`` on both sides of ``course`` and return the new files.

    Raises:
        CannotCreateError: when the name is no such pair, or the slug is taken. Nothing is written then.
    """
    chapter, _, slug = name.partition("/")
    if not (_CHAPTER.fullmatch(chapter) and SLUG.fullmatch(slug)):
        raise CannotCreateError(f"{name!r} is not CHAPTER/SLUG; an example: 01-neural-networks/and-neuron")
    shown, hidden = course.shown / chapter / slug, course.hidden / chapter / slug
    taken = [folders.shown for folders in course.folders_of(slug)]
    for folder in [*taken, shown, hidden]:
        if folder.exists():
            raise CannotCreateError(f"{folder} exists already; choose another slug.")
    written = []
    for side, folder in (("shown", shown), ("hidden", hidden)):
        for template in sorted((_TEMPLATE / side).rglob("*.tmpl")):
            path = folder / template.relative_to(_TEMPLATE / side).with_suffix("")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_filled(template, slug), encoding="utf-8")
            written.append(path)
    return written


def _filled(template: Path, slug: str) -> str:
    values = {"uuid": str(uuid.uuid4()), "title": slug.replace("-", " ").capitalize()}
    return string.Template(template.read_text(encoding="utf-8")).substitute(values)
