"""``manage.py load_course``."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalog.loading import CourseError, Stored, load_courses
from graders.exercise import Course


class Command(BaseCommand):
    """Bring the courses' files into the database."""

    help = "Read the courses of HEBB_COURSE_DIRS into the database, each whole or not at all."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--any", action="store_true", help="end well when one of several courses could be loaded")

    def handle(self, *_: Any, any: bool, **__: Any) -> None:
        loaded = load_courses([Course(folder) for folder in settings.HEBB_COURSE_DIRS])
        for stored in loaded.stored.values():
            self.stdout.write(_counted(stored))
        problems = "\n".join(_refusal(folder, error) for folder, error in loaded.broken.items())
        if problems and any and loaded.stored:
            self.stderr.write(problems)
        elif problems:
            raise CommandError(problems)


def _counted(stored: Stored) -> str:
    return (
        f"{stored.slug}: {stored.chapters} chapters, {stored.lessons} lessons, {stored.questions} questions, "
        f"{stored.exercises} exercises ({stored.new_versions} new versions)."
    )


def _refusal(folder: Path, error: CourseError) -> str:
    count = len(error.problems)
    return f"The course in {folder} was not loaded; {count} thing{'s' * (count > 1)} to mend:\n{error}"
