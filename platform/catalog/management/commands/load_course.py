"""``manage.py load_course``."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from catalog.course import CourseError, read_course, store


class Command(BaseCommand):
    """Bring the course's files into the database."""

    help = "Read exercises/ and reference_solutions/ into the database, whole or not at all."

    def handle(self, *_: Any, **__: Any) -> None:
        folder = settings.HEBB_COURSE_DIR
        try:
            stored = store(read_course(folder / "exercises", folder / "reference_solutions"))
        except CourseError as error:
            count = len(error.problems)
            problems = f"{count} thing{'s' * (count > 1)} to mend"
            raise CommandError(f"The course was not loaded; {problems}:\n{error}") from error
        self.stdout.write(
            f"{stored.chapters} chapters, {stored.lessons} lessons, {stored.questions} questions, "
            f"{stored.exercises} exercises ({stored.new_versions} new versions)."
        )
