"""Brings all the courses of a site into its database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from catalog import models
from catalog.loading._reading import CourseError, read_course
from catalog.loading._storing import Stored, store
from graders.exercise import Course, Problem


@dataclass(frozen=True)
class Loaded:
    """What came of each folder: a course that is stored, or all that is wrong with it."""

    stored: dict[Path, Stored]
    broken: dict[Path, CourseError]


def load_courses(courses: Sequence[Course]) -> Loaded:
    """Bring ``courses`` into the database, which then lists them in this order.

    One that is broken stays as the database has it and hides no other. A course of the database that is not among
    them is retired, unless one is broken: that might be the one.
    """
    loaded = Loaded({}, {})
    for order, course in enumerate(courses):
        try:
            loaded.stored[course.folder] = _load(course, order, loaded.stored)
        except CourseError as error:
            loaded.broken[course.folder] = error
    if not loaded.broken:
        known = [stored.slug for stored in loaded.stored.values()]
        models.Course.objects.exclude(slug__in=known).update(retired=True)
    return loaded


def _load(course: Course, order: int, before: dict[Path, Stored]) -> Stored:
    content = read_course(course)
    for folder, stored in before.items():
        if stored.slug == content.slug:
            message = f"`slug` is {content.slug!r}, as in {folder / 'exercises' / 'course.toml'}; give each its own."
            raise CourseError([Problem("exercises/course.toml", None, message)])
    return store(content, order)
